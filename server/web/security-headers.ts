import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

export type HeaderRules = { isDevelopment: boolean; isHttps: boolean };

const always = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cache-Control": "no-store",
};

/**
 * An attacker here has got a script or a frame into a page, or waits for an address with a token in it to leave ours.
 * Scripts run only from our own files or with the nonce of this very answer; nobody else may frame us or post for us;
 * addresses stay with us; and nothing that a person sees is kept by a cache, unless a later step says otherwise.
 */
export function securityHeaders(rules: HeaderRules): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, request.get("host"), rules));
    response.setHeader(
      "Referrer-Policy",
      referrerPolicy(request.path, isTrustworthy(request.protocol, request.hostname)),
    );
    if (rules.isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}

export function contentSecurityPolicy(nonce: string, host: string | undefined, { isDevelopment }: HeaderRules): string {
  const live = isDevelopment && host ? ` ws://${host}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self'${live}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    // The development server puts its own words into pages as plain text.
    ...(isDevelopment ? [] : ["require-trusted-types-for 'script'", "trusted-types parley"]),
  ].join("; ");
}

/**
 * Pages whose address is a secret send no referrer at all. A form on such a page then has `Origin: null`, and only
 * `Sec-Fetch-Site` says that it is ours; browsers send that to trustworthy addresses only, so elsewhere we relax.
 */
export function referrerPolicy(path: string, trustworthy: boolean): string {
  const isSecretPath = path.startsWith("/join/") || path.startsWith("/first-run/");
  return isSecretPath && trustworthy ? "no-referrer" : "same-origin";
}

function isTrustworthy(protocol: string, hostname: string): boolean {
  return protocol === "https" || /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$|\.localhost$/.test(hostname);
}
