import { startSession } from "~/platform/auth/sessions";
import { connectDatabase } from "../client";
import { people } from "../schema/accounts";
import { conversations, members } from "../schema/conversations";
import { workspaceMembers, workspaces } from "../schema/workspaces";

export type BenchTeam = { workspace: string; conversationId: string; people: { id: string; token: string }[] };

/** So many signed-in people in one public channel, for measuring. */
export async function seedBenchTeam(url: string, size: number, slug = "bench"): Promise<BenchTeam> {
  const { db, close } = connectDatabase(url, { max: 4 });
  const [workspace] = await db.insert(workspaces).values({ slug, name: "Bench" }).returning();
  const rows = Array.from({ length: size }, (_, n) => ({
    handle: `${slug}${n}`,
    name: `Bench Person ${n}`,
    email: `${slug}${n}@bench.test`,
  }));
  const crowd = await db.insert(people).values(rows).returning();
  if (!workspace) throw new Error("An inserted workspace must come back.");
  await db
    .insert(workspaceMembers)
    .values(crowd.map(({ id }) => ({ workspaceId: workspace.id, personId: id, role: "member" as const })));
  const channel = {
    workspaceId: workspace.id,
    kind: "channel" as const,
    visibility: "public" as const,
    name: "bench",
    slug: "bench",
  };
  const [conversation] = await db.insert(conversations).values(channel).returning();
  if (!conversation) throw new Error("An inserted conversation must come back.");
  await db.insert(members).values(crowd.map(({ id }) => ({ conversationId: conversation.id, personId: id })));
  const device = { address: null, agent: "bench" };
  const signedIn = await Promise.all(
    crowd.map(async ({ id }) => ({ id, token: (await startSession(db, id, device)).token })),
  );
  await close();
  return { workspace: workspace.slug, conversationId: conversation.id, people: signedIn };
}
