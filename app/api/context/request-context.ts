import type { Actor, Ctx } from "~/domain/kernel/ctx";
import { endedSessionCookie, sessionCookie, sessionTokenFrom } from "~/platform/auth/session-cookie";
import { readSession } from "~/platform/auth/sessions";
import { appState } from "./app-state";

/** What a verb needs, and what a transport may do for it. */
export type ApiCtx = Ctx & {
  agent: string | null;
  /** Hands the browser its session. */
  keepSession(token: string): void;
  dropSession(): void;
};

export type RequestFacts = {
  cookie: string | null;
  agent: string | null;
  address: string | null;
  setCookie(value: string): void;
};

/** Who asks, from the cookie alone: nothing in a body or a header can name another actor. One query. */
export async function contextFor({ cookie, agent, address, setCookie }: RequestFacts): Promise<ApiCtx> {
  const { connection, publish, revoked, isSecure } = appState();
  const session = await readSession(connection.db, sessionTokenFrom(cookie, isSecure));
  const actor: Actor = session ? { kind: "person", ...session } : { kind: "nobody" };
  return {
    actor,
    db: connection.db,
    publish,
    revoked,
    address,
    agent,
    keepSession: (token) => setCookie(sessionCookie(token, isSecure)),
    dropSession: () => setCookie(endedSessionCookie(isSecure)),
  };
}
