import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { type OriginRules, ownOrigins } from "./own-origins";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * An attacker here is a page of another site that makes a member's browser send a request, cookie and all. The browser
 * tells the truth about where it comes from in `Origin`, or in `Sec-Fetch-Site` when `Origin` is missing or `null`;
 * a request that says neither, or another site, changes nothing.
 */
export function checkOrigin(rules: OriginRules): RequestHandler {
  return (request, response, next) => {
    if (harmless.has(request.method)) return next();
    if (!isOurs(request, rules)) {
      const place = rules.publicUrl ? ` Use ${rules.publicUrl}.` : "";
      response.status(403).type("text/plain").send(`This request did not come from a page of this site.${place}\n`);
      return;
    }
    // Remix compares the two headers again by itself, and would refuse the `null` that has just been explained.
    if (request.headers.origin === "null") request.headers.origin = undefined;
    next();
  };
}

export function isOurs(request: IncomingMessage, rules: OriginRules): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== "null") return ownOrigins(request, rules).includes(origin);
  const site = siteOf(request.headers);
  return site === "same-origin" || (site === "none" && origin === undefined);
}

function siteOf(headers: IncomingHttpHeaders): string | undefined {
  const site = headers["sec-fetch-site"];
  return typeof site === "string" ? site : undefined;
}
