import "@remix-run/node";

declare module "@remix-run/node" {
  /** What the host tells every loader, action and render about the request. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    ip: string;
  }
}
