import { openConversation } from "~/domain/conversations/conversation-access";
import { deleteMessage } from "~/domain/messages/delete-message";
import { editMessage } from "~/domain/messages/edit-message";
import { readOpenedMessage } from "~/domain/messages/opened-message-reads";
import { removeMessage } from "~/domain/messages/remove-message";
import { sendMessage } from "~/domain/messages/send-message";
import { readVersions } from "~/domain/messages/version-reads";
import type { CastName } from "../seed/story/line";
import { type Scene, scene } from "./scene";

export type At = Pick<Scene, "as" | "ctx"> & { at: string };
export type Said = At & { message: { id: string; seq: number } };

/** Chidi has said something in one of his conversations, the design channel by default. */
export async function said(body: string, place: "design" | "direct" | "group" = "design") {
  const set = await scene({ as: "chidi" });
  const at = set.world.conversations[place].id;
  return { ...set, at, message: await say({ ...set, at }, "chidi", body) };
}

export async function say({ as, at }: At, who: CastName, body: string, rootId?: string) {
  const here = await openConversation(as(who), at, "post");
  return sendMessage(as(who), here, { clientId: crypto.randomUUID(), body, ...(rootId ? { rootId } : {}) });
}

export async function edit({ as, at, message }: Said, body: string, who: CastName = "chidi") {
  return editMessage(as(who), await openConversation(as(who), at, "post"), { messageId: message.id, body });
}

export async function takeBack({ as, at, message }: Said, who: CastName = "chidi") {
  return deleteMessage(as(who), await openConversation(as(who), at, "retract"), { messageId: message.id });
}

export async function remove({ as, at, message }: Said, who: CastName = "mo", reason = "It names a code.") {
  return removeMessage(as(who), await openConversation(as(who), at, "moderate"), { messageId: message.id, reason });
}

/** The message as somebody finds it at its own address. */
export async function openedBy({ as, at, message }: Said, who: CastName) {
  return readOpenedMessage(as(who), await openConversation(as(who), at, "read"), { messageId: message.id });
}

export async function versionsFor({ as, at, message }: Said, who: CastName) {
  return readVersions(as(who), await openConversation(as(who), at, "read"), { messageId: message.id });
}
