import { eq } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import type { DraftView } from "~/shared/views/draft";
import { workspaces } from "~db/schema/workspaces";
import type { Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";

/** Tells the person's own devices, and nobody else, what they have begun to write. */
export async function tellDraft(tx: Tx, { workspaceId, personId }: Opened, draft: DraftView): Promise<void> {
  const [found] = await tx.db.select({ slug: workspaces.slug }).from(workspaces).where(eq(workspaces.id, workspaceId));
  if (found) tx.emit(personChannel(personId), { type: "draft.changed", workspace: found.slug, ...draft });
}
