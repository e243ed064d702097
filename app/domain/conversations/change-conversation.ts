import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { conversationChannel, workspaceChannel } from "~/shared/rules/channels";
import { conflict } from "~/shared/rules/errors";
import type { Notice } from "~/shared/rules/notices";
import type { ConversationFacts } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { conversations } from "~db/schema/conversations";
import { audit } from "../kernel/audit";
import type { Tx } from "../kernel/transaction";
import { isUniqueViolation } from "../kernel/unique-violation";
import { factColumns } from "./conversation-reads";
import { keepNotice } from "./keep-notice";

type Change = {
  changes: PgUpdateSetSource<typeof conversations>;
  notice: Notice | null;
  /** Whether this is a change of the rules, whose last author the contract names. */
  isRule?: boolean;
  /** How the audit trail calls it, for an act that takes a privilege. */
  audited?: { act: string; details?: Record<string, unknown> };
};

type Changed = { id: string; workspaceId: string; personId: string; person: PersonView };

/** A change to the header or the rules takes the next number, leaves its notice and is told to everybody there. */
export async function changeConversation(
  tx: Tx,
  here: Changed,
  { changes, notice, isRule = false, audited }: Change,
): Promise<{ facts: ConversationFacts; seq: number }> {
  const rule = isRule ? { rulesChangedAt: sql`now()`, rulesChangedBy: here.personId } : {};
  const [row] = await tx.db
    .transaction((db) =>
      db
        .update(conversations)
        .set({ ...changes, ...rule, lastSeq: next, changedSeq: next })
        .where(eq(conversations.id, here.id))
        .returning({ ...factColumns, seq: conversations.lastSeq }),
    )
    .catch(refuseTakenName);
  if (!row) throw new Error("A conversation vanished while its door was open.");
  const { seq, ...facts } = row;
  const mayMeetNames = "slug" in changes || "deletedAt" in changes;
  if (mayMeetNames && facts.visibility === "private" && facts.slug)
    await refuseListedName(tx, here.workspaceId, facts.slug);
  const told = { conversationId: here.id, seq };
  const kept = notice ? await keepNotice(tx, { ...told, author: here.person, notice }) : null;
  tx.emit(conversationChannel(here.id), { type: "conversation.changed", ...told, facts, notice: kept });
  tx.emit(workspaceChannel(here.workspaceId), { type: "directory.changed", workspaceId: here.workspaceId });
  const target = { kind: "conversation" as const, id: here.id };
  if (audited) await audit(tx, { workspaceId: here.workspaceId, target, ...audited });
  return { facts, seq };
}

const next = sql`${conversations.lastSeq} + 1`;

/** A name belongs to one listed conversation of a workspace, whatever its spelling. */
export function refuseTakenName(error: unknown): never {
  if (isUniqueViolation(error, "conversations_slug")) throw nameTaken();
  throw error;
}

/**
 * What is private may not be called like what everybody finds. The other way round it may: a refusal would tell an
 * outsider that a private channel of that name exists.
 */
export async function refuseListedName(tx: Tx, workspaceId: string, slug: string): Promise<void> {
  const [listed] = await tx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        eq(conversations.slug, slug),
        ne(conversations.visibility, "private"),
        isNull(conversations.deletedAt),
      ),
    );
  if (listed) throw nameTaken();
}

function nameTaken() {
  return conflict("A channel with this name exists already.", "name_taken", "name");
}
