import { people } from "~db/schema/accounts";
import { members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { world } from "~db/seed/world";
import { prepare } from "./places";

/** So many more people come into a conversation, and nobody hears of each of them. */
export async function fillPlace(databaseUrl: string | undefined, conversationId: string, count: number): Promise<void> {
  const crowd = Array.from({ length: count }, (_one, at) => ({
    id: crypto.randomUUID(),
    handle: `crew-${at}-${conversationId.slice(-4)}`,
    name: `Crew ${at}`,
  }));
  const workspaceId = world.workspaces.bluefin.id;
  await prepare(databaseUrl, async (db) => {
    await db.insert(people).values(crowd);
    await db
      .insert(workspaceMembers)
      .values(crowd.map(({ id: personId }) => ({ workspaceId, personId, role: "member" as const })));
    await db.insert(members).values(crowd.map(({ id: personId }) => ({ conversationId, personId })));
  });
}
