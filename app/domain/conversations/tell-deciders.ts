import { and, eq, isNull, sql } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { people } from "~db/schema/accounts";
import { members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";

/** The queue is another one now: whoever works through it hears so, and those who asked. */
export async function tellDeciders(tx: Tx, here: Pick<Opened, "id" | "workspaceId">, asked: string[]): Promise<void> {
  const deciders = await tx.db
    .select({ id: people.id })
    .from(workspaceMembers)
    .innerJoin(people, and(eq(people.id, workspaceMembers.personId), eq(people.state, "active")))
    .leftJoin(
      members,
      and(eq(members.conversationId, here.id), eq(members.personId, people.id), isNull(members.leftAt)),
    )
    .where(and(eq(workspaceMembers.workspaceId, here.workspaceId), isNull(workspaceMembers.leftAt), decides));
  for (const id of new Set([...deciders.map((one) => one.id), ...asked]))
    tx.emit(personChannel(id), { type: "requests.changed", conversationId: here.id });
}

// Those who moderate it from inside, and administrators wherever they are.
const decides = sql`(${workspaceMembers.role} in ('admin', 'owner')
  or (${members.role} is not null and (${workspaceMembers.role} = 'moderator'
    or (${members.role} <> 'member' and ${workspaceMembers.role} <> 'guest'))))`;
