import { conflict } from "~/shared/rules/errors";
import type { MovedView } from "~/shared/views/move";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { carryMessages } from "./carry-messages";
import { lockMove, type Route } from "./lock-move";
import { readNewReaders } from "./move-reads";
import { type Plan, planMove, type Wish } from "./plan-move";
import { tellMove } from "./tell-move";

/** Messages go from one place to another: all of them or none. `readers` is how many new ones were foreseen. */
export async function relocateMessages(
  ctx: Ctx | Tx,
  route: Route,
  wish: Wish & { readers?: number | undefined },
): Promise<MovedView> {
  return inTransaction(ctx, async (tx) => {
    await lockMove(tx, route);
    const plan = await planMove(tx, route, wish);
    const readers = await readNewReaders(tx, route, plan.steps[0]?.old.seq ?? 0);
    // A channel of its own has only people who were in the thread.
    if (!wish.isFlat && readers.count !== (wish.readers ?? 0))
      throw conflict(
        `${readers.count === 1 ? "1 person" : `${readers.count} people`} would read this who cannot now. Look at the preview again.`,
        "readers_changed",
      );
    await carryMessages(tx, route, plan);
    await tellMove(tx, route, plan);
    if (!route.isOwn) await auditMove(tx, route, plan, readers.count);
    const [first] = plan.steps;
    if (!first) throw new Error("A move moves something.");
    return { conversationId: route.to.id, messageId: first.id, rootId: first.rootId, count: plan.steps.length };
  });
}

async function auditMove(tx: Tx, { from, to }: Route, { steps, intoRootId }: Plan, newReaders: number): Promise<void> {
  await audit(tx, {
    workspaceId: from.workspaceId,
    act: "messages.moved",
    target: { kind: "conversation", id: from.id },
    details: { toId: to.id, rootId: intoRootId, newReaders, moved: steps.map(({ old, id }) => [old.id, id]) },
  });
}
