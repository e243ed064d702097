import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import type { PinView } from "~/shared/views/message";
import { people } from "~db/schema/accounts";
import { messages } from "~db/schema/messages";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { selectMessages, viewMessage, visibleTo } from "./message-reads";

/** What is pinned in a conversation, of what its reader may read, the latest pinned first. Two queries. */
export async function readPins(ctx: Ctx, opened: Opened<"read">): Promise<PinView[]> {
  const pinned = await selectMessages(ctx, opened.personId)
    .where(and(visibleTo(opened), isNotNull(messages.pinnedAt)))
    .orderBy(desc(messages.pinnedAt), desc(messages.seq))
    .limit(limits.pins);
  const ids = pinned.map(({ id }) => id);
  const pinners = ids.length === 0 ? [] : await readPinners(ctx, ids);
  const byMessage = new Map(pinners.map(({ messageId, person }) => [messageId, person]));
  return pinned.map((message) => ({ message: viewMessage(message), by: byMessage.get(message.id) ?? null }));
}

async function readPinners(ctx: Ctx, ids: string[]) {
  return ctx.db
    .select({ messageId: messages.id, person: personColumns })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.pinnedBy))
    .where(inArray(messages.id, ids));
}
