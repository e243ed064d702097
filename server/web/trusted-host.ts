import type { RequestHandler } from "express";
import type { OriginRules } from "./own-origins";

/** A forwarded host is believed from a trusted proxy only, and a chosen public address wins over whatever was asked for. */
export function trustedHost({ publicUrl, trustedHops }: OriginRules): RequestHandler {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined;
  return (request, _response, next) => {
    if (publicHost) request.headers.host = publicHost;
    if (publicHost || trustedHops === 0) request.headers["x-forwarded-host"] = undefined;
    next();
  };
}
