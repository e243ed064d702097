import { appState } from "~/api/context/app-state";
import type { Ctx } from "~/domain/kernel/ctx";
import { confirmOutbox, readOutbox, refuseOutbox } from "~/domain/kernel/outbox";
import { log } from "~/platform/observe/log";

const most = 500;
// A row this young is still with the fast path of the process that wrote it.
const youngest = 2;

/**
 * Publishes what the fast path could not: rows left by a Soketi that was away, or by a process that died. Answers whether
 * more of them wait and Soketi takes them.
 */
export async function relayOutbox(ctx: Ctx): Promise<boolean> {
  const { publisher, listeners } = appState();
  const isReachable = publisher.isReachable();
  const rows = await readOutbox(ctx.db, { seconds: isReachable ? youngest : 0, most });
  if (rows.length === 0 && isReachable) return false;
  const { confirmed, refused, unreachable } = await publisher.sweep(rows, { isMoreWaiting: rows.length === most });
  await confirmOutbox(ctx.db, confirmed);
  const parked = await refuseOutbox(ctx.db, refused);
  if (parked.length > 0) log.error({ outboxIds: parked }, "Events were refused five times and are parked.");
  const sent = new Set(confirmed);
  const late = rows.filter((row) => row.outboxId !== null && sent.has(row.outboxId));
  for (const listener of listeners) listener(late);
  return rows.length === most && confirmed.length > 0 && !unreachable;
}
