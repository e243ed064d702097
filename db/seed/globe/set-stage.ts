import { and, count, eq, inArray } from "drizzle-orm";
import { hashPassword } from "~/platform/auth/passwords";
import type { Database } from "../../client";
import { people, sessions } from "../../schema/accounts";
import { conversations, members } from "../../schema/conversations";
import { messages } from "../../schema/messages";
import { firstRunTickets, workspaceMembers, workspaces } from "../../schema/workspaces";
import { globe, type Troupe, viewer } from "./troupe";

/** Makes what is missing of the workspace, its channels and its people, and gives the viewer this password. */
export async function setStage(db: Database, troupes: Troupe[], password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const players = troupes.flatMap((troupe) => [...troupe.players.values()]);
  const everybody = [viewer.id, ...players.map((player) => player.id)];
  await db.transaction(async (tx) => {
    // The viewer is the owner: the first-run link would make a second one.
    await tx.delete(firstRunTickets);
    await tx.insert(workspaces).values(globe).onConflictDoNothing();
    await tx
      .insert(people)
      .values([viewer, ...players])
      .onConflictDoNothing();
    await refuseStrangers(tx, everybody);
    await tx.update(people).set({ passwordHash }).where(eq(people.id, viewer.id));
    const places = everybody.map((personId) => ({ workspaceId: globe.id, personId, role: roleOf(personId) }));
    await tx.insert(workspaceMembers).values(places).onConflictDoNothing();
    for (const troupe of troupes) await openChannel(tx, troupe);
    await tx.delete(sessions).where(inArray(sessions.userId, everybody.slice(1)));
  });
}

/** How many speeches of a play were given so far, over all its performances. */
export async function countGiven(db: Database, { conversationId, players }: Troupe): Promise<number> {
  const ids = [...players.values()].map((player) => player.id);
  const [given] = await db
    .select({ count: count() })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), inArray(messages.authorId, ids)));
  return given?.count ?? 0;
}

async function refuseStrangers(db: Database, ids: string[]): Promise<void> {
  const [found] = await db.select({ count: count() }).from(people).where(inArray(people.id, ids));
  if (found?.count !== ids.length)
    throw new Error("Others have the players' handles here; give the demonstration a database of its own.");
}

function roleOf(personId: string) {
  return personId === viewer.id ? ("owner" as const) : ("member" as const);
}

async function openChannel(db: Database, { play, conversationId, players }: Troupe): Promise<void> {
  const present = [viewer.id, ...[...players.values()].map((player) => player.id)];
  const [made] = await db
    .insert(conversations)
    .values({
      id: conversationId,
      workspaceId: globe.id,
      kind: "channel",
      visibility: "public",
      name: play.title,
      slug: play.slug,
      topic: "By William Shakespeare, played again and again",
      createdBy: viewer.id,
      lastSeq: present.length,
    })
    .onConflictDoNothing()
    .returning({ id: conversations.id });
  if (!made) return;
  const places = present.map((personId, index) => ({
    conversationId,
    personId,
    role: personId === viewer.id ? ("owner" as const) : ("member" as const),
    changedSeq: index + 1,
    readSeq: present.length,
  }));
  await db.insert(members).values(places);
}
