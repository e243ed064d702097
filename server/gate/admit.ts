import type { IncomingMessage } from "node:http";
import type { LiveDoor, LiveHolder } from "../../app/shared/rules/live-door";
import type { GateLimits } from "./gate-limits";
import { within } from "./within";

export type Refusal = {
  status: 400 | 401 | 403 | 429 | 503;
  why: "handshake" | "origin" | "session" | "limit" | "away";
};
export type Admission = { holder: LiveHolder; handshakeKey: string };
export type AdmissionRules = { door: LiveDoor; limits: GateLimits; origins(request: IncomingMessage): string[] };

const handshakeKeyPattern = /^[A-Za-z0-9+/]{22}==$/;

/**
 * An attacker here is a page of another site in a member's browser, which sends the member's cookie along: the browser
 * also sends that site's Origin, which is not ours, and a missing one is refused as well. Or it is a program without a
 * session: it is told so before any upgrade, so Soketi never hears of it. A cookie alone is no more than this: every
 * channel is asked for again at its subscription. Nothing of the request but its key, whose shape is checked, goes on.
 */
export async function admit(request: IncomingMessage, rules: AdmissionRules): Promise<Admission | Refusal> {
  const { origin, cookie } = request.headers;
  if (!origin || !rules.origins(request).includes(origin)) return { status: 403, why: "origin" };
  const handshakeKey = handshakeKeyOf(request);
  if (!handshakeKey) return { status: 400, why: "handshake" };
  try {
    const holder = await within(rules.limits.doorMs, rules.door.identify(cookie));
    return holder ? { holder, handshakeKey } : { status: 401, why: "session" };
  } catch {
    return { status: 503, why: "away" };
  }
}

/** An HTTP answer instead of an upgrade. */
export function refusalText(status: Refusal["status"]): string {
  const retry = status === 429 || status === 503 ? "Retry-After: 5\r\n" : "";
  return `HTTP/1.1 ${status} ${reasons[status]}\r\n${retry}Cache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
}

const reasons: Record<Refusal["status"], string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

function handshakeKeyOf({ headers }: IncomingMessage): string | null {
  const key = headers["sec-websocket-key"];
  const isWebSocket = headers.upgrade?.toLowerCase() === "websocket" && headers["sec-websocket-version"] === "13";
  return isWebSocket && key && handshakeKeyPattern.test(key) ? key : null;
}
