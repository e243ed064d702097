import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type HandleDocumentRequestFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "~/platform/observe/log";
import { NonceContext } from "~/ui/theme/nonce";

// The host takes these from the build, so that one process holds one pool and one cache.
export { api } from "~/api/http";
export { firstRunLink, startWork, stopWork } from "~/api/jobs/work";
export { liveDoor } from "~/api/live/live-door";

export const streamTimeout = 5_000;

export default function handleRequest(...inputs: Parameters<HandleDocumentRequestFunction>): Promise<Response> {
  const [request, status, headers, remixContext, { nonce, requestId }] = inputs;
  return new Promise((resolve, reject) => {
    let hasShell = false;
    const respond = () => {
      hasShell = true;
      // A finished page must not be kept alive by the timer that would have cut it.
      const body = new PassThrough().on("close", () => clearTimeout(timer));
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
      pipe(body);
    };
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </NonceContext.Provider>,
      {
        nonce,
        [isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady"]: respond,
        onShellError: reject,
        onError(error: unknown) {
          answer = 500;
          if (hasShell && !request.signal.aborted)
            log.error({ err: error, requestId }, "A page broke while streaming.");
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Errors of loaders and actions end here, once, with the id that the person was shown. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  log.error({ err: error, requestId: context.requestId }, "A page could not be made.");
}
