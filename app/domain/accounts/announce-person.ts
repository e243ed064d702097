import { and, eq, isNull, sql } from "drizzle-orm";
import { personChannel, workspaceChannel } from "~/shared/rules/channels";
import type { PersonView } from "~/shared/views/person";
import { people } from "~db/schema/accounts";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Tx } from "../kernel/transaction";
import { statusColumn } from "./profile-reads";

/**
 * Tells everybody who may know somebody what they look like now: their workspaces, their own devices, and the guests
 * with whom they share a conversation, who hear no workspace; and what they say of the moment. Three queries.
 */
export async function announcePerson(tx: Tx, person: PersonView): Promise<void> {
  const places = await tx.db
    .select({ workspaceId: workspaceMembers.workspaceId })
    .from(workspaceMembers)
    .where(and(eq(workspaceMembers.personId, person.id), isNull(workspaceMembers.leftAt)));
  const guests = await tx.db.execute<{ person_id: string }>(sql`
    select distinct g.person_id from members mine
    join members theirs on theirs.conversation_id = mine.conversation_id and theirs.left_at is null
    join conversations c on c.id = mine.conversation_id
    join workspace_members g on g.workspace_id = c.workspace_id and g.person_id = theirs.person_id
    where mine.person_id = ${person.id} and mine.left_at is null and g.left_at is null and g.role = 'guest' limit 500`);
  const listeners = new Set([person.id, ...guests.map((guest) => guest.person_id)]);
  const channels = [
    ...places.map((place) => workspaceChannel(place.workspaceId)),
    ...[...listeners].map(personChannel),
  ];
  const [said] = await tx.db.select({ status: statusColumn }).from(people).where(eq(people.id, person.id));
  for (const channel of channels) tx.emit(channel, { type: "person.changed", person, status: said?.status ?? null });
}
