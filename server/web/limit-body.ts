import type { RequestHandler } from "express";

/** Nobody has this much to say at once. A body without a length is refused, since it could go on for ever. */
export function limitBody(mostBytes: number): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: number, sentence: string) => {
      response.set("Connection", "close").status(status).type("text/plain").send(`${sentence}\n`);
    };
    if (request.headers["transfer-encoding"]) return refuse(411, "Send the length of the body with it.");
    if (Number(request.headers["content-length"] ?? 0) > mostBytes) return refuse(413, "This is too large.");
    next();
  };
}
