import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import { denyImports } from "vite-env-only";
import remixConfig from "./remix.config.js";
import { chunksOfConversation, eachIconByItself } from "./vite.chunks";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const here = new URL(".", import.meta.url).pathname;

/** Packages that only the server's half may use. */
const serverPackages = [
  "@lucia-auth/adapter-drizzle",
  "@node-rs/argon2",
  "drizzle-orm",
  "lucia",
  "markdown-it",
  "markdown-it-emoji",
  "pino",
  "postgres",
  "rate-limiter-flexible",
  "sharp",
  "ws",
];

// A leak of the server's half stops the build. In development Remix itself asks the client's half for everything.
const serverOnly = denyImports({
  client: {
    specifiers: [...serverPackages, /^drizzle-orm\//],
    files: ["app/api/**", "app/domain/**", "app/platform/**", "db/**", "server/**"],
  },
});

// Zod tries whether it may make code of strings, and our Content-Security-Policy would count that as an attack.
const zodWithoutEval: Plugin = {
  name: "zod-without-eval",
  transform: (code, id, options) =>
    !options?.ssr && /\/zod\/v4\/core\/core\.js$/.test(id) ? `${code}\nglobalConfig.jitless = true;\n` : undefined,
};

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    command === "build" && serverOnly,
    command === "build" && eachIconByItself(),
    zodWithoutEval,
    tailwindcss(),
    remix(remixConfig),
  ],
  // Chunks of a few lines cost more in requests and lost compression than they save.
  build: {
    rollupOptions: {
      output: { experimentalMinChunkSize: 24_000, ...(isSsrBuild ? {} : { manualChunks: chunksOfConversation() }) },
    },
  },
  resolve: { alias: { "~": `${here}app`, "~db": `${here}db` } },
  server: { host: "127.0.0.1", watch: { ignored: ["**/.data*/**", "**/.shots/**"] } },
  // What browsers run is found from here; the routes would lead the search to the server's half.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/features/**/*.tsx"], exclude: serverPackages },
}));
