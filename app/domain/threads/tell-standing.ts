import { personChannel } from "~/shared/rules/channels";
import type { ThreadStandingView } from "~/shared/views/thread";
import type { Ctx } from "../kernel/ctx";
import type { Tx } from "../kernel/transaction";
import { findToldStanding, readConnectedFollowers, viewStanding } from "./standing-reads";

/** Tells a person's devices where they stand in a thread now. */
export async function tellStanding(tx: Tx, personId: string, rootId: string): Promise<ThreadStandingView> {
  const found = await findToldStanding(tx, personId, rootId);
  if (!found) throw new Error("A place in a thread vanished while it was changed.");
  const standing = viewStanding(found);
  tx.emit(personChannel(personId), { type: "thread.read", workspace: found.workspace, ...standing });
  return standing;
}

/**
 * Tells everybody who is connected and follows a thread what waits for them there. A hint about now, so one for many
 * replies is as good as one for each.
 */
export async function tellFollowers(ctx: Ctx, rootIds: string[]): Promise<void> {
  const followers = await readConnectedFollowers(ctx, rootIds);
  ctx.publish(
    followers.map(({ personId, ...standing }) => ({
      ...{ outboxId: null, channel: personChannel(personId) },
      event: { type: "thread.read" as const, ...standing },
    })),
  );
}
