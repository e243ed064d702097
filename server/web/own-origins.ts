import type { IncomingMessage } from "node:http";

export type OriginRules = { publicUrl: string | undefined; trustedHops: number };

/** The origins under which a request may call itself ours: the chosen public address, or else the host it asked for. */
export function ownOrigins({ headers }: IncomingMessage, { publicUrl, trustedHops }: OriginRules): string[] {
  if (publicUrl) return [new URL(publicUrl).origin];
  const host = (trustedHops > 0 && firstOf(headers["x-forwarded-host"])) || headers.host;
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function firstOf(header: string | string[] | undefined): string | undefined {
  return String(header ?? "")
    .split(",")[0]
    ?.trim();
}
