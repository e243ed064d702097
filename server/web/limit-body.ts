import type { RequestHandler } from "express";
import { limits } from "../../app/shared/rules/limits";
import { paths } from "../../app/shared/rules/paths";

const usual = 256 * 1024;
// A page says in its own words that a picture is too large, for as long as it is not far too large.
const atSomeAddresses = { [paths.ownAvatar()]: limits.avatarBytes * 2 };

/**
 * Nobody has this much to say at once, except at the addresses that take more. A body without a length is refused,
 * since it could go on for ever.
 */
export function limitBody(mostBytes = usual, more: Record<string, number> = atSomeAddresses): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: number, sentence: string) => {
      response.set("Connection", "close").status(status).type("text/plain").send(`${sentence}\n`);
    };
    if (request.headers["transfer-encoding"]) return refuse(411, "Send the length of the body with it.");
    // A script sends a page's form to the same address with an ending of its own.
    const most = more[request.path.replace(/\.data$/, "")] ?? mostBytes;
    if (Number(request.headers["content-length"] ?? 0) > most) return refuse(413, "This is too large.");
    next();
  };
}
