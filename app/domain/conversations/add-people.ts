import { and, eq, inArray } from "drizzle-orm";
import type { AddPeople } from "~/shared/inputs/conversation";
import { conflict, notFound } from "~/shared/rules/errors";
import type { PersonView } from "~/shared/views/person";
import { bans, conversations } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readReachablePeople } from "../workspaces/workspace-reads";
import type { Opened } from "./conversation-access";
import { addMember } from "./join-conversation";
import { lockPlaces } from "./lock-places";
import { settleRequests } from "./settle-requests";

/**
 * Members bring in other people of the workspace whom they may know: all of them or, if one is unknown, banned or a
 * guest where none are allowed, nobody.
 */
export async function addPeople(ctx: Ctx, to: Opened<"invite">, input: AddPeople): Promise<{ added: number }> {
  return inTransaction(ctx, async (tx) => {
    const workspace = { id: to.workspaceId, role: to.workspaceRole, personId: to.personId };
    const asked = [...new Set(input.people)].sort();
    const reachable = await readReachablePeople(tx, workspace, asked);
    if (reachable.length !== asked.length) throw notFound("person");
    await refuseBanned(tx, to, reachable);
    await refuseGuests(tx, to, reachable);
    if (to.visibility === "restricted") await settleRequests(tx, to, { people: asked, outcome: "approved" });
    await lockPlaces(tx, to.id, asked);
    let added = 0;
    for (const personId of asked) if (await addMember(tx, to, { personId, addedBy: to.personId })) added += 1;
    return { added };
  });
}

async function refuseBanned(tx: Tx, to: Opened<"invite">, asked: PersonView[]): Promise<void> {
  const found = await tx.db
    .select({ personId: bans.personId })
    .from(bans)
    .where(and(eq(bans.conversationId, to.id), inArray(bans.personId, idsOf(asked))));
  if (found.length > 0) throw conflict(`${namesOf(asked, found)} cannot be added: banned from here.`, "banned");
}

async function refuseGuests(tx: Tx, to: Opened<"invite">, asked: PersonView[]): Promise<void> {
  const guests = await tx.db
    .select({ personId: workspaceMembers.personId })
    .from(workspaceMembers)
    .innerJoin(conversations, eq(conversations.workspaceId, workspaceMembers.workspaceId))
    .where(
      and(
        eq(conversations.id, to.id),
        eq(conversations.guestsAllowed, false),
        eq(workspaceMembers.role, "guest"),
        inArray(workspaceMembers.personId, idsOf(asked)),
      ),
    );
  if (guests.length > 0)
    throw conflict(
      `${namesOf(asked, guests)} cannot be added: the setting “Guests allowed” is off in this conversation.`,
      "guest",
    );
}

function idsOf(asked: PersonView[]): string[] {
  return asked.map((person) => person.id);
}

function namesOf(asked: PersonView[], found: { personId: string }[]): string {
  const ids = new Set(found.map((one) => one.personId));
  const names = asked.filter((person) => ids.has(person.id)).map((person) => person.name);
  return names.sort().join(", ");
}
