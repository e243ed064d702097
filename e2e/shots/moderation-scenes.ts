import type { Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { paths } from "~/shared/rules/paths";
import { connectDatabase, type Database } from "~db/client";
import { bans, conversations, joinRequests, members } from "~db/schema/conversations";
import { world } from "~db/seed/world";
import type { ShotScene } from "./shot-scene";

const { slug } = world.workspaces.bluefin;
const { people } = world;
const tagging = world.conversations.tagging.id;
const boats = world.conversations.boats.id;
const group = "moderation";

/** People ask to be let in; others are silenced, slowed or banned. The later ones build on the earlier. */
export const moderationScenes: ShotScene[] = [
  { group, name: "ask", as: "mia", path: paths.conversation(slug, tagging) },
  { group, name: "asked", as: "adi", path: paths.conversation(slug, tagging), given: on(askToJoin) },
  { group, name: "queue", as: "mo", path: paths.conversationRequests(slug, tagging) },
  { group, name: "queue-of-all", as: "ada", path: paths.adminRequests(slug) },
  { group, name: "bar", as: "mo", path: paths.conversation(slug, tagging) },
  { group, name: "ban", as: "mo", path: `${paths.conversationModerate(slug, boats)}?ban=${people.chidi.id}` },
  { group, name: "silence", as: "mo", path: `${paths.conversationModerate(slug, boats)}?silence=${people.chidi.id}` },
  { group, name: "nobody", as: "mo", path: paths.conversationModerate(slug, boats) },
  { group, name: "decided", as: "mo", path: paths.conversationModerate(slug, boats), given: on(banAndSilence) },
  { group, name: "silenced", as: "chidi", path: paths.conversation(slug, boats) },
  { group, name: "slow", as: "chidi", path: paths.conversation(slug, tagging), given: on(slowDown) },
  { group, name: "slow-waiting", as: "chidi", path: paths.conversation(slug, tagging), act: sayTwice },
];

function on(happens: (db: Database) => Promise<unknown>) {
  return async (databaseUrl: string) => {
    const { db, close } = connectDatabase(databaseUrl, { max: 1 });
    await happens(db).finally(close);
  };
}

async function askToJoin(db: Database): Promise<void> {
  const words =
    "I did the course in March with Ada, and on leg two I am on the cradle. I would book my numbers myself instead of asking Chidi every morning, and I can take over the list when he is ashore.";
  await db.insert(joinRequests).values([
    { conversationId: tagging, personId: people.adi.id, createdAt: sql`now() - interval '3 days'` },
    { conversationId: tagging, personId: people.mia.id, words },
  ]);
}

async function banAndSilence(db: Database): Promise<void> {
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

async function slowDown(db: Database): Promise<void> {
  await db.update(conversations).set({ slowModeSeconds: 30 }).where(eq(conversations.id, tagging));
}

async function sayTwice(page: Page): Promise<void> {
  const composer = page.getByRole("textbox", { name: /^Message / });
  for (const words of ["4460 to 4475 too.", "And 4476, which I forgot."]) {
    await composer.fill(words);
    await composer.press("Enter");
    await page.waitForTimeout(500);
  }
}
