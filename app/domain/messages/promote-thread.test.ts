import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { brokenInvariants } from "~db/testing/invariants";
import { promote, whereabouts } from "~db/testing/moved";
import { say } from "~db/testing/said";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readMessagePage } from "./message-reads";

async function thread() {
  const set = await scene({ as: "chidi" });
  const at = { ...set, at: set.world.conversations.design.id };
  const root = await say(at, "chidi", "Where do we moor?");
  await say(at, "ada", "At the east quay.", root.id);
  await say(at, "chidi", "Good.", root.id);
  return { ...at, root };
}

test("a thread becomes a channel with its people and its words, and a way there is left behind", async () => {
  const set = await thread();
  const made = await promote(set, "mo", set.root);
  const there = await openConversation(set.as("chidi"), made.conversationId, "post");
  const page = await readMessagePage(set.as("chidi"), there, { limit: 50 });
  const said = page.messages.filter(({ notice }) => !notice);
  expect(said.map(({ author, body, rootId }) => [author.handle, body, rootId])).toEqual([
    ["chidi", "Where do we moor?", null],
    ["ada", "At the east quay.", null],
    ["chidi", "Good.", null],
  ]);
  const inside = and(eq(members.conversationId, made.conversationId), isNull(members.leftAt));
  const people = await set.ctx.db.select({ id: members.personId }).from(members).where(inside);
  expect(people.map(({ id }) => id).sort()).toEqual(
    ["ada", "chidi", "mo"].map((who) => set.world.people[who as "ada"].id).sort(),
  );
  const [channel] = await set.ctx.db.select().from(conversations).where(eq(conversations.id, made.conversationId));
  expect(channel).toMatchObject({ name: "Moorings", visibility: "private" });
  expect(await whereabouts(set, "ada", set.root)).toMatchObject({ conversationId: made.conversationId });
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("nobody opens a private thread to everybody by making a channel of it, nor without the right", async () => {
  const set = await thread();
  await expect(promote(set, "mo", set.root, "public")).rejects.toMatchObject({ details: { reason: "less_open" } });
  await expect(promote(set, "chidi", set.root)).rejects.toMatchObject({ code: "forbidden" });
  expect(await set.ctx.db.$count(conversations, eq(conversations.name, "Moorings"))).toBe(0);
});
