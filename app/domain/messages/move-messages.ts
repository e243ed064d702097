import type { MoveMessages } from "~/shared/inputs/move";
import { notFound } from "~/shared/rules/errors";
import type { MovedView } from "~/shared/views/move";
import { type Opened, openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { relocateMessages } from "./relocate-messages";

/** A moderator puts what was said into a thread, or into another conversation in which they may speak. */
export async function moveMessages(ctx: Ctx, from: Opened<"move">, input: MoveMessages): Promise<MovedView> {
  const to = await openTarget(ctx, from, input.toId);
  return relocateMessages(ctx, { from, to, isOwn: false }, input);
}

/** Authors do so with their own words, and with a thread in which nobody else has written. */
export async function moveOwnMessages(ctx: Ctx, from: Opened<"retract">, input: MoveMessages): Promise<MovedView> {
  const to = await openTarget(ctx, from, input.toId);
  return relocateMessages(ctx, { from, to, isOwn: true }, input);
}

/** Where something goes: a conversation of the same workspace in which the mover may speak. */
export async function openTarget(ctx: Ctx, from: Opened<"read">, toId = from.id): Promise<Opened<"read">> {
  if (toId === from.id) return from;
  const to = await openConversation(ctx, toId, "post");
  if (to.workspaceId !== from.workspaceId) throw notFound("conversation");
  return to;
}
