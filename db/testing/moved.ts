import { openConversation } from "~/domain/conversations/conversation-access";
import { moveMessages, moveOwnMessages, openTarget } from "~/domain/messages/move-messages";
import { readMovePreview, readWhereabouts } from "~/domain/messages/move-reads";
import { promoteThread } from "~/domain/messages/promote-thread";
import type { MoveMessages } from "~/shared/inputs/move";
import type { CastName } from "../seed/story/line";
import type { At } from "./said";

type Gone = { id: string };
type Aim = Omit<MoveMessages, "messageIds">;

const idsOf = (messages: readonly Gone[]) => messages.map(({ id }) => id);

/** A moderator moves messages; how many new readers there are is looked up as the page does it. */
export async function move(at: At, who: CastName, messages: readonly Gone[], aim: Aim) {
  const ctx = at.as(who);
  const from = await openConversation(ctx, at.at, "move");
  const { readers } = await preview(at, who, messages, aim);
  return moveMessages(ctx, from, { messageIds: idsOf(messages), readers: readers.count, ...aim });
}

export async function moveOwn(at: At, who: CastName, messages: readonly Gone[], aim: Aim) {
  const ctx = at.as(who);
  const from = await openConversation(ctx, at.at, "retract");
  const { readers } = await preview(at, who, messages, aim);
  return moveOwnMessages(ctx, from, { messageIds: idsOf(messages), readers: readers.count, ...aim });
}

export async function preview({ as, at }: At, who: CastName, messages: readonly Gone[], aim: Aim) {
  const from = await openConversation(as(who), at, "read");
  const to = await openTarget(as(who), from, aim.toId);
  return readMovePreview(as(who), { from, to }, { messageIds: idsOf(messages), ...aim });
}

export async function whereabouts({ as, at }: At, who: CastName, { id }: Gone) {
  return readWhereabouts(as(who), await openConversation(as(who), at, "read"), { messageId: id });
}

export async function promote(
  { as, at }: At,
  who: CastName,
  { id }: Gone,
  visibility: "public" | "private" = "private",
) {
  const from = await openConversation(as(who), at, "move");
  return promoteThread(as(who), from, { rootId: id, name: "Moorings", visibility });
}
