import { and, eq, isNull, sql } from "drizzle-orm";
import type { ArrangeConversation } from "~/shared/inputs/sidebar";
import { personChannel } from "~/shared/rules/channels";
import { notFound } from "~/shared/rules/errors";
import { conversations, members } from "~db/schema/conversations";
import { sidebarSections } from "~db/schema/reading";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { arrangedColumns } from "./sidebar-reads";

/**
 * Everybody keeps a conversation where they want it, and hears of it what they want. Whatever is put into a section is
 * no favourite any more. A hidden direct or group comes back when something is said there.
 */
export async function arrangeConversation(
  ctx: Ctx,
  conversation: Opened<"arrange">,
  input: ArrangeConversation,
): Promise<void> {
  const { id: conversationId, personId } = conversation;
  await inTransaction(ctx, async (tx) => {
    if (input.section) await holdSection(tx, conversation, input.section);
    const [arranged] = await tx.db
      .update(members)
      .set(changesOf(conversation, input))
      .where(and(eq(members.conversationId, conversationId), eq(members.personId, personId), isNull(members.leftAt)))
      .returning(arrangedColumns);
    if (!arranged) throw notFound("conversation");
    tx.emit(personChannel(personId), { type: "conversation.arranged", conversationId, ...arranged });
  });
}

function changesOf({ id, kind }: Opened, { level, isFavourite, section }: ArrangeConversation) {
  const isTalk = kind === "direct" || kind === "group";
  const star = isFavourite ?? (section === undefined ? undefined : false);
  const end = sql`(select last_seq from ${conversations} where id = ${id})`;
  return {
    // Something is always set: what was left out stays as it is.
    level: level && !(isTalk && level === "hidden") ? level : sql`${members.level}`,
    ...(level ? { hiddenSeq: isTalk && level === "hidden" ? end : null } : {}),
    ...(section === undefined ? {} : { sectionId: section }),
    ...(star === undefined ? {} : { favouriteAt: star ? sql`coalesce(${members.favouriteAt}, now())` : null }),
  };
}

// Held until the end, so that it is not deleted under what is being put there.
async function holdSection(tx: Tx, { workspaceId, personId }: Opened, section: string): Promise<void> {
  const [held] = await tx.db
    .select({ id: sidebarSections.id })
    .from(sidebarSections)
    .where(
      and(
        eq(sidebarSections.id, section),
        eq(sidebarSections.personId, personId),
        eq(sidebarSections.workspaceId, workspaceId),
        eq(sidebarSections.kind, "custom"),
      ),
    )
    .for("key share");
  if (!held) throw notFound("section");
}
