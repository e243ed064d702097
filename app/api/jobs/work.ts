import { appState, closeAppState } from "~/api/context/app-state";
import { forgetOldTries } from "~/domain/accounts/count-try";
import { purgeConversations } from "~/domain/conversations/purge-conversations";
import { refreshActivity } from "~/domain/conversations/refresh-activity";
import type { Ctx } from "~/domain/kernel/ctx";
import { announcePresence } from "~/domain/presence/announce-presence";
import { beginFirstRun } from "~/domain/workspaces/begin-first-run";
import { environment } from "~/platform/observe/environment";
import { paths } from "~/shared/rules/paths";
import { startHints } from "./hints";
import { every, type Loop } from "./loop";
import { onOneNode } from "./one-node";
import { relayOutbox } from "./relay";

let loops: Loop[] = [];
let stopHints: (() => void) | null = null;

/** Begins what goes on behind the requests: the relay, presence, hints and sweeping. */
export async function startWork(): Promise<void> {
  const { connection, publish, listeners } = appState();
  const ctx: Ctx = { actor: { kind: "operator" }, db: connection.db, publish, address: null };
  const hints = startHints(ctx);
  listeners.add(hints.note);
  stopHints = () => {
    listeners.delete(hints.note);
    hints.stop();
  };
  loops = [
    every(1_000, "relay", () => relayHere(ctx)),
    every(1_000, "presence", () => onOneNode(connection.db, "presence", (db) => announcePresence({ ...ctx, db }))),
    every(300_000, "activity", () => onOneNode(connection.db, "activity", () => refreshActivity(ctx))),
    // Each portion commits by itself, so it takes the pool and not the transaction that keeps the other nodes away.
    every(60_000, "purge", () => onOneNode(connection.db, "purge", () => purgeConversations(ctx))),
    every(300_000, "tries", () => forgetOldTries(ctx)),
  ];
}

// A heap is carried away in portions without a pause. The other nodes only look whether Soketi is back, so that their own
// fast path begins again.
async function relayHere(ctx: Ctx): Promise<void> {
  const { publisher } = appState();
  let isMine = true;
  for (let hasMore = true; hasMore && isMine; )
    isMine = await onOneNode(ctx.db, "relay", async (db) => {
      hasMore = await relayOutbox({ ...ctx, db });
    });
  if (!isMine && !publisher.isReachable()) await publisher.sweep([]);
}

/** Ends it all and gives the pool back. */
export async function stopWork(): Promise<void> {
  stopHints?.();
  await Promise.all(loops.map((loop) => loop.stop()));
  loops = [];
  await closeAppState();
}

/** The one-use address that makes the first owner; null on a server that has one. */
export async function firstRunLink(): Promise<string | null> {
  const { connection, publish } = appState();
  const token = await beginFirstRun({ actor: { kind: "operator" }, db: connection.db, publish, address: null });
  return token ? `${environment().PUBLIC_URL}${paths.firstRun(token)}` : null;
}
