import { and, asc, eq, isNull } from "drizzle-orm";
import { isAtLeast, type WorkspaceRole } from "~/shared/rules/vocabulary";
import { conversations } from "~db/schema/conversations";
import type { Tx } from "../kernel/transaction";
import { addToWorkspace } from "../workspaces/create-workspace";
import { addMember } from "./join-conversation";

/** A newcomer gets a place in the workspace and, unless a guest, in the channels that are for newcomers; answers the first. */
export async function joinWorkspace(
  tx: Tx,
  workspaceId: string,
  { personId, role }: { personId: string; role: WorkspaceRole },
): Promise<string | null> {
  await addToWorkspace(tx, workspaceId, personId, role);
  if (!isAtLeast(role, "member")) return null;
  const open = await tx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        eq(conversations.isForNewcomers, true),
        isNull(conversations.archivedAt),
        isNull(conversations.deletedAt),
      ),
    )
    .orderBy(asc(conversations.id));
  for (const conversation of open) await addMember(tx, conversation, { personId });
  return open[0]?.id ?? null;
}
