import { personChannel } from "~/shared/rules/channels";
import type { Ctx } from "../kernel/ctx";
import { readConnectedMembers } from "./bump-readers";

/** Tells each member who is connected that a conversation of theirs is called or shown otherwise, or gone. One query. */
export async function tellMembers(ctx: Ctx, conversationId: string): Promise<void> {
  const connected = await readConnectedMembers(ctx, conversationId);
  const event = { type: "sidebar.changed" as const, conversationId };
  ctx.publish(connected.map(({ personId }) => ({ outboxId: null, channel: personChannel(personId), event })));
}
