import type { PromoteThread } from "~/shared/inputs/move";
import { conflict, forbidden } from "~/shared/rules/errors";
import { workspaceRightsOf } from "~/shared/rules/rights";
import type { MovedView } from "~/shared/views/move";
import { type Opened, openConversation } from "../conversations/conversation-access";
import { insertChannel } from "../conversations/create-channel";
import { addMember } from "../conversations/join-conversation";
import { lockPlaces } from "../conversations/lock-places";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { readRoot } from "./message-reads";
import { readTakingPart } from "./promotion-reads";
import { relocateMessages } from "./relocate-messages";

/**
 * A thread becomes a channel of its own: whoever wrote in it or follows it is in, and what was said goes along, the first
 * message first. It is never open to more people than the conversation that it comes from.
 */
export async function promoteThread(ctx: Ctx, from: Opened<"move">, input: PromoteThread): Promise<MovedView> {
  const { rootId, name, visibility } = input;
  if (!workspaceRightsOf(from.workspaceRole).has("createChannel")) throw forbidden("create channels");
  if (visibility === "public" && from.visibility !== "public")
    throw conflict("This conversation is not public, so a channel made from it is private.", "less_open", "visibility");
  await readRoot(ctx, from, rootId);
  return inTransaction(ctx, async (tx) => {
    const people = await readTakingPart(tx, from, rootId);
    const place = { workspaceId: from.workspaceId, creatorId: from.personId, kind: "channel" as const };
    const made = await insertChannel(tx, { ...place, isForNewcomers: false }, { name, visibility, topic: "" });
    await lockPlaces(tx, made.id, people);
    for (const personId of people) await addMember(tx, made, { personId, addedBy: from.personId });
    const to = await openConversation(tx, made.id, "post");
    const target = { kind: "conversation" as const, id: made.id };
    const details = { name, visibility, from: from.id, rootId };
    await audit(tx, { workspaceId: from.workspaceId, act: "thread.promoted", target, details });
    return relocateMessages(tx, { from, to, isOwn: false }, { messageIds: [rootId], isFlat: true });
  });
}
