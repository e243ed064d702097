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
    const made = await insertOnce(tx, {
      workspaceId: workspace.id,
      kind: everybody.length > 2 ? "group" : "direct",
      peopleKey,
    });
    if (!made) return comeBack(tx, workspace, peopleKey);
    const places = everybody.map((personId) => ({ conversationId: made.id, personId, changedSeq: 1, readSeq: 1 }));
    await tx.db.insert(members).values(places);
    for (const personId of everybody)
      tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId: made.id });
    return made;
  });
}

type NewDirect = { workspaceId: string; kind: "direct" | "group"; peopleKey: string };

async function insertOnce(tx: Tx, { workspaceId, kind, peopleKey }: NewDirect): Promise<{ id: string } | null> {
  const [made] = await tx.db
    .insert(conversations)
    .values({ workspaceId, kind, visibility: "private", peopleKey, lastSeq: 1 })
    .onConflictDoNothing({ target: [conversations.workspaceId, conversations.peopleKey] })
    .returning({ id: conversations.id });
  return made ?? null;
}

// Somebody who left a group and starts it again has their place in it again.
async function comeBack(tx: Tx, workspace: OpenedWorkspace, peopleKey: string): Promise<{ id: string }> {
  const found = await readByKey(tx, workspace.id, peopleKey);
  await addMember(tx, found, { personId: workspace.personId });
  return found;
}

async function readByKey(tx: Tx, workspaceId: string, peopleKey: string): Promise<{ id: string }> {
  const [found] = await tx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.peopleKey, peopleKey)));
  if (!found) throw notFound("conversation");
  return found;
}
