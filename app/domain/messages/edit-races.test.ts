import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { members } from "~db/schema/conversations";
import { messages, messageVersions } from "~db/schema/messages";
import { brokenInvariants } from "~db/testing/invariants";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { removeMember } from "../conversations/remove-member";
import { deleteMessage } from "./delete-message";
import { editMessage } from "./edit-message";
import { removeMessage } from "./remove-message";
import { sendMessage } from "./send-message";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("edit_races");
});
afterAll(() => here.close());

const settled = (tries: Promise<unknown>[]) => Promise.allSettled(tries);

async function said() {
  const [chidi, mo] = [here.as("chidi"), here.as("mo")];
  const { id } = here.world.conversations.general;
  const post = await openConversation(chidi, id, "post");
  const message = await sendMessage(chidi, post, { clientId: crypto.randomUUID(), body: "first" });
  const input = { messageId: message.id };
  const retract = await openConversation(chidi, id, "retract");
  const moderate = await openConversation(mo, id, "moderate");
  return {
    message,
    edit: (body: string) => editMessage(chidi, post, { ...input, body }),
    takeBack: () => deleteMessage(chidi, retract, input),
    remove: () => removeMessage(mo, moderate, { ...input, reason: "off topic" }),
  };
}

async function stateOf(id: string) {
  const { db } = here.ctx;
  const [row] = await db.select().from(messages).where(eq(messages.id, id));
  const kept = await db
    .select({ body: messageVersions.body })
    .from(messageVersions)
    .where(eq(messageVersions.messageId, id))
    .orderBy(asc(messageVersions.replacedAt), asc(messageVersions.id));
  return { row, kept: kept.map(({ body }) => body) };
}

test("edited and deleted at once, it ends deleted, and its history is whole", raceTime, async () => {
  for (const round of many(raceRounds)) {
    const { message, edit, takeBack, remove } = await said();
    const edits = settled(many(4).map((turn) => edit(`words ${turn}`)));
    const endings = round % 2 === 0 ? [takeBack(), remove()] : [remove(), takeBack(), takeBack()];
    const outcomes = await edits;
    expect((await settled(endings)).every(({ status }) => status === "fulfilled")).toBe(true);
    const done = outcomes.filter(({ status }) => status === "fulfilled").length;
    const { row, kept } = await stateOf(message.id);
    expect(row).toMatchObject({ body: "", deletedAt: expect.any(Date) });
    // What it said at first and each edit that came through, each once.
    expect(kept).toHaveLength(done + 1);
    expect([kept[0], new Set(kept).size]).toEqual(["first", done + 1]);
  }
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

test("of many edits at once every one is kept in turn", raceTime, async () => {
  const { message, edit } = await said();
  await Promise.all(many(20).map((turn) => edit(`words ${turn}`)));
  const { row, kept } = await stateOf(message.id);
  expect(kept).toHaveLength(20);
  expect(new Set([...kept, row?.body]).size).toBe(21);
});

test("nothing is edited once somebody has been removed", raceTime, async () => {
  const mo = here.as("mo");
  const { id } = here.world.conversations.general;
  const { chidi } = here.world.people;
  for (const _round of many(raceRounds)) {
    const { message, edit } = await said();
    const removal = removeMember(mo, await openConversation(mo, id, "moderate"), { personId: chidi.id });
    const tries = settled(many(10).map((turn) => edit(`late ${turn}`)));
    await removal;
    const { row: before } = await stateOf(message.id);
    await tries;
    const { row: after } = await stateOf(message.id);
    expect(after?.body).toBe(before?.body);
    await here.ctx.db.update(members).set({ leftAt: null }).where(eq(members.personId, chidi.id));
  }
});
