import { eq } from "drizzle-orm";
import type { Right } from "~/shared/rules/rights";
import { conversations } from "~db/schema/conversations";
import type { Tx } from "../kernel/transaction";
import { type Opened, openConversation } from "./conversation-access";

/**
 * Locks a conversation until the commit and opens its door again: whoever waited here for another's change finds
 * what that change left of their right.
 */
export async function holdConversation<R extends Right>(
  tx: Tx,
  { id }: Pick<Opened, "id">,
  right: R,
): Promise<Opened<R>> {
  await tx.db.select({ id: conversations.id }).from(conversations).where(eq(conversations.id, id)).for("no key update");
  return openConversation(tx, id, right);
}
