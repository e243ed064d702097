import type { LiveEvent } from "~/shared/events/catalogue";
import { unauthenticated } from "~/shared/rules/errors";
import type { Revocation } from "~/shared/rules/live-door";
import type { Database } from "~db/client";

/** Who is acting. Every verb is told, whatever door the act came through. */
export type Actor =
  | { kind: "person"; personId: string; sessionId: string | null }
  | { kind: "operator" }
  | { kind: "nobody" };

/** A committed event on its way out. `outboxId` is null for one that is worth nothing after a crash. */
export type Outgoing = { outboxId: number | null; channel: string; event: LiveEvent };

export type Ctx = {
  actor: Actor;
  /** The pool, or the transaction this context lives in. */
  db: Database;
  /** Takes committed events. It returns at once: nobody waits for delivery. */
  publish: (outgoing: Outgoing[]) => void;
  /** Takes committed losses of rights, so that the sockets of this very process are closed before anything else is told. */
  revoked?: ((revocations: Revocation[]) => void) | undefined;
  /** The address the act came from, for limits; null for acts that came from no network. */
  address: string | null;
};

/** The id of the person who acts; refuses everybody else. */
export function actingPerson(ctx: Ctx): string {
  if (ctx.actor.kind !== "person") throw unauthenticated();
  return ctx.actor.personId;
}
