import { sql } from "drizzle-orm";
import type { Database } from "~db/client";
import { bans, joinRequests, members } from "~db/schema/conversations";
import { world } from "~db/seed/world";

const { people } = world;
const tagging = world.conversations.tagging.id;
const boats = world.conversations.boats.id;

/** Two people wait at the door of #tagging. */
export async function askToJoin(db: Database): Promise<void> {
  const words =
    "I did the course in March with Ada, and on leg two I am on the cradle. I would book my numbers myself instead of asking Chidi every morning, and I can take over the list when he is ashore.";
  await db.insert(joinRequests).values([
    { conversationId: tagging, personId: people.adi.id, createdAt: sql`now() - interval '3 days'` },
    { conversationId: tagging, personId: people.mia.id, words },
  ]);
}

/** Two people are banned from #boats, and one may not speak there. */
export async function banAndSilence(db: Database): Promise<void> {
  const reason = "Sold the spare anchor twice, and was asked to stop after the first time.";
  await db.insert(bans).values([
    { conversationId: boats, personId: people.adi.id, bannedBy: people.mo.id, reason },
    { conversationId: boats, personId: people.dee.id, bannedBy: null },
  ]);
  await db
    .update(members)
    .set({ silencedUntil: sql`now() + interval '1 hour'` })
    .where(sql`${members.conversationId} = ${boats} and ${members.personId} = ${people.chidi.id}`);
}
