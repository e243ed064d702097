import { and, eq, sql } from "drizzle-orm";
import { notFound, unauthenticated } from "~/shared/rules/errors";
import type { OwnProfileView, StatusView } from "~/shared/views/profile";
import { avatars, people } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { personColumns } from "./account-reads";
import { isKnownTo } from "./person-access";

/** What somebody says of the moment; null for those who say nothing, and once its end has come. */
export const statusColumn = sql<StatusView | null>`case
  when (${people.statusEmoji} is not null or ${people.statusText} <> '') and coalesce(${people.statusUntil} > now(), true)
  then json_build_object('emoji', ${people.statusEmoji}, 'text', ${people.statusText}, 'until',
    to_char(${people.statusUntil} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end`;

/** What the signed-in person has said about themselves. One query. */
export async function readOwnProfile(ctx: Ctx): Promise<OwnProfileView> {
  const [found] = await ctx.db
    .select({ ...personColumns, bio: people.bio, timeZone: people.timeZone, status: statusColumn })
    .from(people)
    .where(eq(people.id, actingPerson(ctx)));
  if (!found) throw unauthenticated();
  return found;
}

export type AvatarName = { personId: string; key: string; size: "small" | "large" };

/** The bytes of a picture of somebody who is known; an old name, a stranger's and a made-up one are the same absence. One query. */
export async function readAvatar(ctx: Ctx, { personId, key, size }: AvatarName): Promise<Buffer> {
  const [found] = await ctx.db
    .select({ bytes: avatars[size] })
    .from(avatars)
    .innerJoin(people, eq(people.id, avatars.personId))
    .where(and(eq(avatars.personId, personId), eq(avatars.key, key), isKnownTo(actingPerson(ctx))));
  if (!found) throw notFound("picture");
  return found.bytes;
}
