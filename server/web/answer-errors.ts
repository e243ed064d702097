import type { ErrorRequestHandler } from "express";
import type { Log } from "../../app/platform/observe/log";

/** The last resort: the person gets a reference, the log gets the reason, and neither gets the other's. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: Error & { status?: number }, _request, response, _next) => {
    const { requestId } = response.locals;
    const status = error instanceof URIError ? 400 : (error.status ?? 500);
    if (status >= 500) log.error({ err: error, requestId }, "A request failed.");
    if (response.headersSent) return void response.destroy();
    const sentence = sentences[status] ?? (status < 500 ? "This request makes no sense." : "Something went wrong.");
    response.status(status).type("text/plain").send(`${sentence} Reference: ${requestId}\n`);
  };
}

const sentences: Record<number, string> = { 404: "There is nothing here.", 413: "This is too large." };
