import type { IncomingMessage } from "node:http";
import type { Express } from "express";

/** The address a request really came from, by the same rule of trusted proxies as for pages. */
export function clientAddress(app: Express, request: IncomingMessage): string {
  const trust = app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean)
    .reverse();
  const hops = [request.socket.remoteAddress ?? "", ...forwarded];
  return hops.find((address, hop) => !trust(address, hop)) ?? hops.at(-1) ?? "";
}
