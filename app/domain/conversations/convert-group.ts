import { and, eq } from "drizzle-orm";
import type { ConvertGroup } from "~/shared/inputs/conversation-settings";
import { invalid } from "~/shared/rules/errors";
import { slugOf } from "~/shared/rules/slug-of";
import { members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { holdConversation } from "./hold-conversation";

/**
 * A group becomes a private channel with everything that was said: its people stay, whoever did it owns it, others
 * can be added from now on, and the same people may begin a new group.
 */
export async function convertGroup(ctx: Ctx, here: Opened<"convert">, { name }: ConvertGroup): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const own = and(eq(members.conversationId, here.id), eq(members.personId, here.personId));
    await tx.db.select({ role: members.role }).from(members).where(own).for("no key update");
    const held = await holdConversation(tx, here, "convert");
    if (held.kind !== "group") throw invalid("name", "This is a channel already.");
    const shape = { kind: "channel" as const, peopleKey: null, name, slug: slugOf(name) };
    const rules = { history: "sinceJoining" as const, createdBy: held.personId };
    const notice = { act: "kindChanged" as const, from: "group" as const, to: "channel" as const };
    const audited = { act: "conversation.kindChanged", details: { before: "group", after: "channel", name } };
    const change = { changes: { ...shape, ...rules }, notice, isRule: true, audited };
    const { seq } = await changeConversation(tx, held, change);
    await tx.db.update(members).set({ role: "owner", changedSeq: seq }).where(own);
  });
}
