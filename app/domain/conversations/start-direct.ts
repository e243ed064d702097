import { and, eq } from "drizzle-orm";
import type { StartDirect } from "~/shared/inputs/conversation";
import { personChannel } from "~/shared/rules/channels";
import { notFound } from "~/shared/rules/errors";
import { conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { readReachablePeople } from "../workspaces/workspace-reads";
import { addMember } from "./join-conversation";

/**
 * One conversation for each set of people: the first to ask makes it, everybody after finds it. Nobody else
 * means notes to self, one other a direct conversation, more a group.
 */
export async function startDirect(
  ctx: Ctx,
  workspace: OpenedWorkspace<"startDirect">,
  input: StartDirect,
): Promise<{ id: string }> {
  const others = [...new Set(input.people)].filter((id) => id !== workspace.personId);
  return inTransaction(ctx, async (tx) => {
    const reachable = await readReachablePeople(tx, workspace, others);
    if (reachable.length !== others.length) throw notFound("person");
    const everybody = [workspace.personId, ...others].sort();
    const peopleKey = everybody.join("+");
    const kind = everybody.length > 2 ? "group" : "direct";
    const found = await findOrInsert(tx, { workspaceId: workspace.id, kind, peopleKey });
    if (!found.isNew) return comeBack(tx, workspace, found);
    const made = { id: found.id };
    const places = everybody.map((personId) => ({
      ...{ conversationId: made.id, personId, changedSeq: 1, readSeq: 1 },
      ...(kind === "group" && personId === workspace.personId ? { role: "owner" as const } : {}),
    }));
    await tx.db.insert(members).values(places);
    for (const personId of everybody)
      tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId: made.id });
    return made;
  });
}

type NewDirect = { workspaceId: string; kind: "direct" | "group"; peopleKey: string };

// A group that becomes a channel between the two looks gives its people free: then there is room for a new one.
async function findOrInsert(tx: Tx, wanted: NewDirect): Promise<{ id: string; isNew: boolean }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const made = await insertOnce(tx, wanted);
    if (made) return { ...made, isNew: true };
    const found = await findByKey(tx, wanted);
    if (found) return { ...found, isNew: false };
  }
  throw notFound("conversation");
}

async function insertOnce(tx: Tx, { workspaceId, kind, peopleKey }: NewDirect): Promise<{ id: string } | null> {
  const [made] = await tx.db
    .insert(conversations)
    .values({ workspaceId, kind, visibility: "private", peopleKey, lastSeq: 1 })
    .onConflictDoNothing({ target: [conversations.workspaceId, conversations.peopleKey] })
    .returning({ id: conversations.id });
  return made ?? null;
}

// Somebody who left a group and starts it again has their place in it again.
async function comeBack(tx: Tx, workspace: OpenedWorkspace, { id }: { id: string }): Promise<{ id: string }> {
  await addMember(tx, { id }, { personId: workspace.personId });
  return { id };
}

async function findByKey(tx: Tx, { workspaceId, peopleKey }: NewDirect): Promise<{ id: string } | null> {
  const [found] = await tx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.peopleKey, peopleKey)));
  return found ?? null;
}
