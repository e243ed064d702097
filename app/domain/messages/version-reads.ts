import { desc, eq } from "drizzle-orm";
import type { OneMessage } from "~/shared/inputs/message";
import { forbidden } from "~/shared/rules/errors";
import type { VersionsView } from "~/shared/views/message";
import { people } from "~db/schema/accounts";
import { messageVersions } from "~db/schema/messages";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readOpenedMessage } from "./opened-message-reads";
import { renderMessage } from "./render-message";

const mostShown = 200;

/**
 * What a message said before, the latest first and so many at most: for whoever reads along where the workspace shows
 * it to everybody, else for those who moderate; of what was deleted always for those alone. Three queries.
 */
export async function readVersions(ctx: Ctx, opened: Opened<"read">, { messageId }: OneMessage): Promise<VersionsView> {
  const { message, showsVersions } = await readOpenedMessage(ctx, opened, { messageId });
  if (!showsVersions) throw forbidden("see what this message said before");
  const rows = await ctx.db
    .select({
      id: messageVersions.id,
      body: messageVersions.body,
      mentions: messageVersions.mentions,
      saidAt: messageVersions.saidAt,
      replacedAt: messageVersions.replacedAt,
      purgedAt: messageVersions.purgedAt,
      purgedBy: personColumns,
    })
    .from(messageVersions)
    .leftJoin(people, eq(people.id, messageVersions.purgedBy))
    .where(eq(messageVersions.messageId, messageId))
    .orderBy(desc(messageVersions.replacedAt), desc(messageVersions.id))
    .limit(mostShown);
  const versions = rows.map(({ body, mentions, saidAt, replacedAt, purgedAt, purgedBy, id }) => ({
    id,
    html: body === null ? null : renderMessage(body, mentions),
    saidAt: saidAt.toISOString(),
    replacedAt: replacedAt.toISOString(),
    purged: purgedAt && { at: purgedAt.toISOString(), by: purgedBy },
  }));
  return { message, versions };
}
