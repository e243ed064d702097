import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const here = new URL(".", import.meta.url).pathname;

export default defineConfig({
  plugins: [
    denyImports({
      client: {
        specifiers: [
          "postgres",
          "drizzle-orm",
          /^drizzle-orm\//,
          "@node-rs/argon2",
          "lucia",
          "pusher",
          "ws",
          "pino",
          "markdown-it",
          "sharp",
        ],
        files: ["app/api/**", "app/domain/**", "app/platform/**", "db/**", "server/**"],
      },
    }),
    tailwindcss(),
    remix(remixConfig),
  ],
  // Chunks of a few lines cost more in requests and lost compression than they save.
  build: { rollupOptions: { output: { experimentalMinChunkSize: 24_000 } } },
  resolve: { alias: { "~": `${here}app`, "~db": `${here}db` } },
  server: { host: "127.0.0.1", watch: { ignored: ["**/.data*/**", "**/.shots/**"] } },
  optimizeDeps: { exclude: ["@node-rs/argon2", "sharp"] },
});
