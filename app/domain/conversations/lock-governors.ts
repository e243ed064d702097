import { and, asc, eq, isNull, ne, or } from "drizzle-orm";
import type { ConversationRole } from "~/shared/rules/vocabulary";
import { members } from "~db/schema/conversations";
import type { Tx } from "../kernel/transaction";

type Governor = { personId: string; role: ConversationRole };

/**
 * Owners and moderators of a conversation and the person concerned, who may have left, locked until the commit and always in the same
 * order, so that two who demote or remove each other take turns: whoever comes second sees what the first has done.
 */
export async function lockGovernors(tx: Tx, conversationId: string, personId: string): Promise<Governor[]> {
  const rows = await tx.db
    .select({ personId: members.personId, role: members.role, leftAt: members.leftAt })
    .from(members)
    .where(
      and(
        eq(members.conversationId, conversationId),
        or(and(isNull(members.leftAt), ne(members.role, "member")), eq(members.personId, personId)),
      ),
    )
    .orderBy(asc(members.personId))
    .for("update");
  return rows.filter(({ role, leftAt }) => role !== "member" && leftAt === null);
}
