import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { members } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { messages } from "~db/schema/messages";
import { move, moveOwn, preview } from "~db/testing/moved";
import { edit, say } from "~db/testing/said";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { reactToMessage } from "../reactions/react-to-message";

async function talk() {
  const set = await scene({ as: "chidi" });
  const { design, general } = set.world.conversations;
  const at = { ...set, at: design.id };
  const said = [await say(at, "chidi", "The winch is stuck."), await say(at, "ada", "Which one?")];
  said.push(await say(at, "chidi", "The port one."));
  return { ...at, said, general: general.id };
}

test("nobody moves what others said but a moderator, and one's own only where one may write", async () => {
  const set = await talk();
  await expect(move(set, "chidi", set.said, { asThread: true })).rejects.toMatchObject({ code: "forbidden" });
  await expect(moveOwn(set, "chidi", set.said, { asThread: true })).rejects.toMatchObject({ code: "forbidden" });
  const own = set.said.filter(({ author }) => author.handle === "chidi");
  await moveOwn(set, "chidi", own, { asThread: true });
  expect(await set.ctx.db.$count(auditEntries, eq(auditEntries.act, "messages.moved"))).toBe(0);
  const { direct, news } = set.world.conversations;
  await expect(move(set, "mo", set.said.slice(1, 2), { toId: direct.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(
    moveOwn({ ...set, at: set.general }, "mia", [await say({ ...set, at: set.general }, "mia", "Hello")], {
      toId: news.id,
    }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("an author takes no thread along in which others wrote", async () => {
  const set = await talk();
  await say(set, "ada", "Oh dear.", set.said[0]?.id);
  await expect(moveOwn(set, "chidi", set.said.slice(0, 1), { toId: set.general })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a move is written down, and calls nobody a second time", async () => {
  const set = await talk();
  const named = await say(set, "chidi", "@ada, look");
  await move(set, "mo", [named], { toId: set.general });
  const [entry] = await set.ctx.db.select().from(auditEntries).where(eq(auditEntries.act, "messages.moved"));
  expect(entry).toMatchObject({ actorId: set.world.people.mo.id, details: { toId: set.general } });
  const [there] = await set.ctx.db.select().from(messages).where(eq(messages.body, "@ada, look"));
  expect(there).toMatchObject({ mentions: {}, addedMentions: { ada: set.world.people.ada.id } });
});

test("what was moved is neither edited, answered nor reacted to at its old place", async () => {
  const set = await talk();
  const [first] = set.said;
  if (!first) throw new Error("Nothing was said.");
  await move(set, "mo", set.said, { toId: set.general });
  const moved = { details: { reason: "moved" } };
  await expect(edit({ ...set, message: first }, "Again")).rejects.toMatchObject(moved);
  await expect(say(set, "ada", "Which?", first.id)).rejects.toMatchObject(moved);
  const here = await openConversation(set.as("ada"), set.at, "react");
  await expect(reactToMessage(set.as("ada"), here, { messageId: first.id, emoji: "👍" })).rejects.toMatchObject(moved);
  await expect(move(set, "mo", [first], { asThread: true })).rejects.toMatchObject({ code: "not_found" });
  const rows = await set.ctx.db
    .select()
    .from(messages)
    .where(
      inArray(
        messages.id,
        set.said.map(({ id }) => id),
      ),
    );
  expect(rows.every(({ movedToId, body }) => movedToId !== null && body === "")).toBe(true);
});

test("a guest is told how many would read it then, and not who they are", async () => {
  const set = await talk();
  await set.ctx.db.insert(members).values({ conversationId: set.at, personId: set.world.people.gil.id });
  const own = await say(set, "gil", "I was never here.");
  const { readers } = await preview(set, "gil", [own], { toId: set.general });
  expect(readers.count).toBeGreaterThan(0);
  expect(readers.names).toEqual([]);
});

test("whoever followed a thread that went elsewhere is told that their list is another", async () => {
  const set = await talk();
  const [root] = set.said;
  await say(set, "ada", "Oh dear.", root?.id);
  const heard = set.told("sidebar.changed").length;
  await move(set, "mo", set.said.slice(0, 1), { toId: set.general });
  const told = set.told("sidebar.changed").slice(heard);
  const channels = [set.world.people.ada, set.world.people.chidi].map(({ id }) => `private-person-${id}`);
  expect(told.map(({ channel }) => channel).sort()).toEqual(channels.sort());
});
