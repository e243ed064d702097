import interLatin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { ownOrigin } from "~/api/web/own-origin";
import { AppProviders } from "~/client/query/app-providers";
import { SkipLink } from "~/ui/controls/skip-link";
import { ToastProvider } from "~/ui/controls/toast-provider";
import { TroublePage } from "~/ui/layout/trouble-page";
import { lookAttributes, readLook } from "~/ui/theme/look";
import { LookContext } from "~/ui/theme/look-context";
import { NonceContext } from "~/ui/theme/nonce";
import styles from "./app.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", as: "font", type: "font/woff2", href: interLatin, crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export function loader({ request }: LoaderFunctionArgs) {
  return { look: readLook(request.headers.get("cookie")), origin: ownOrigin(request) };
}

/** The document, the same around a page and around what stands in its place when it fails. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const look = useRouteLoaderData<typeof loader>("root")?.look ?? readLook(null);
  return (
    <html lang="en" {...lookAttributes(look)}>
      <head>
        <meta charSet="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content={look.theme === "system" ? "light dark" : look.theme} />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        <LookContext.Provider value={look}>
          <ToastProvider>{children}</ToastProvider>
        </LookContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <AppProviders>
      <Outlet />
    </AppProviders>
  );
}

export function ErrorBoundary() {
  return <TroublePage />;
}
