import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "~db/schema/governance";
import { messages, messageVersions } from "~db/schema/messages";
import { reactionKinds, reactions } from "~db/schema/reactions";
import { savedMessages } from "~db/schema/reading";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { type At, openedBy, remove, type Said, said, say, takeBack, versionsFor } from "~db/testing/said";
import { archiveConversation } from "../conversations/archive-conversation";
import { openConversation } from "../conversations/conversation-access";
import { deleteMessage } from "./delete-message";
import { readMessagePage } from "./message-reads";
import { removeMessage } from "./remove-message";

const secret = "The code of the shed is 4711";

const audited = async ({ ctx }: At) =>
  (await ctx.db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1)).at(0);

test("what somebody takes back is gone from everywhere, and its place stays", async () => {
  const set = await said(secret);
  const { db } = set.ctx;
  const { id: messageId, seq } = set.message;
  const personId = set.world.people.ada.id;
  await db.insert(reactionKinds).values({ messageId, emoji: "👍", count: 1, sinceSeq: seq });
  await db.insert(reactions).values({ messageId, emoji: "👍", personId, seq });
  await db.insert(savedMessages).values({ messageId, personId });
  await db.update(messages).set({ pinnedAt: new Date(), pinnedBy: personId }).where(eq(messages.id, messageId));
  const tombstone = await takeBack(set);
  expect(tombstone).toMatchObject({
    ...{ id: messageId, seq, changedSeq: seq + 1, body: "", html: "", mentions: [], pinnedAt: null, reactions: [] },
    deleted: { at: expect.any(String), byOther: false },
  });
  expect(set.told("message.changed")).toMatchObject([{ event: { seq: seq + 1, messages: [tombstone] } }]);
  for (const table of [reactions, reactionKinds, savedMessages])
    expect(await db.$count(table, eq(table.messageId, messageId))).toBe(0);
  const page = await readMessagePage(set.ctx, await openConversation(set.ctx, set.at, "read"), { limit: 50 });
  expect(page.messages.at(-1)).toEqual(tombstone);
  expect(JSON.stringify(set.told("message.changed"))).not.toContain("4711");
  expect(await brokenInvariants(db)).toEqual([]);
});

test("a second time changes nothing", async () => {
  const set = await said(secret);
  const tombstone = await takeBack(set);
  expect(await takeBack(set)).toEqual(tombstone);
  expect(await remove(set)).toEqual(tombstone);
  expect(set.told("message.changed")).toHaveLength(1);
  expect(await set.ctx.db.$count(messageVersions, eq(messageVersions.messageId, set.message.id))).toBe(1);
  expect((await audited(set))?.act).not.toBe("message.removed");
});

test("nobody takes back what another said, and a moderator removes it with a reason that is written down", async () => {
  const set = await said(secret);
  await expect(takeBack(set, "mo")).rejects.toMatchObject({ code: "forbidden" });
  await expect(openConversation(set.ctx, set.at, "moderate")).rejects.toMatchObject({ code: "forbidden" });
  const removed = await remove(set);
  expect(removed.deleted).toMatchObject({ byOther: true });
  expect(await audited(set)).toMatchObject({
    ...{ act: "message.removed", targetKind: "message", targetId: set.message.id },
    actorId: set.world.people.mo.id,
    details: { conversationId: set.at, authorId: set.world.people.chidi.id, reason: "It names a code." },
  });
  const reasonFor = async (who: CastName) => (await openedBy(set, who)).deletionReason;
  expect([await reasonFor("chidi"), await reasonFor("mo")]).toEqual(["It names a code.", "It names a code."]);
  expect(await openedBy(set, "ada")).toMatchObject({ edit: null, showsVersions: true });
});

test("a message of elsewhere and one that never was are the same to whoever tries", async () => {
  const set = await said(secret);
  const general = set.world.conversations.general.id;
  const tries = [set.message.id, crypto.randomUUID()].map((id) => ({ ...set, at: general, message: { id, seq: 1 } }));
  for (const elsewhere of tries)
    for (const attempt of [takeBack, remove, (one: Said) => versionsFor(one, "mo")])
      await expect(attempt(elsewhere)).rejects.toMatchObject({
        code: "not_found",
        message: "There is no such message.",
      });
  await expect(openConversation(set.as("max"), set.at, "retract")).rejects.toMatchObject({ code: "not_found" });
});

test("nothing is deleted in an archive", async () => {
  const set = await said(secret);
  const doors = [
    await openConversation(set.ctx, set.at, "retract"),
    await openConversation(set.as("mo"), set.at, "moderate"),
  ] as const;
  await archiveConversation(set.as("mo"), await openConversation(set.as("mo"), set.at, "archive"));
  const messageId = set.message.id;
  await expect(takeBack(set)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteMessage(set.ctx, doors[0], { messageId })).rejects.toMatchObject({ code: "forbidden" });
  const late = removeMessage(set.as("mo"), doors[1], { messageId, reason: "late" });
  await expect(late).rejects.toMatchObject({ code: "forbidden" });
});

test("a reply that goes is counted no more, and the message above its thread is told with it", async () => {
  const set = await said(secret);
  const root = set.message;
  await say(set, "ada", "Which shed?", root.id);
  const last = await say(set, "mo", "The old one", root.id);
  await foldsToTruth(set, { conversationId: set.at, rootId: root.id, viewers: ["ada", "chidi"] }, async () => {
    await takeBack({ ...set, message: last }, "mo");
  });
  const page = await readMessagePage(set.ctx, await openConversation(set.ctx, set.at, "read"), {
    ...{ limit: 50, rootId: root.id },
  });
  expect(page.root?.thread).toMatchObject({ replyCount: 1, lastReplySeq: last.seq - 1, faces: [{ handle: "ada" }] });
  await takeBack(set);
  const after = await readMessagePage(set.ctx, await openConversation(set.ctx, set.at, "read"), {
    ...{ limit: 50, rootId: root.id },
  });
  expect(after).toMatchObject({
    root: { body: "", thread: { replyCount: 1 } },
    messages: [{ body: "Which shed?" }, {}],
  });
});

test("every screen that heard of it shows what a fresh read shows", async () => {
  const set = await said(secret);
  const other = await say(set, "ada", "High tide at noon");
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi", "mo"] }, async () => {
    await takeBack(set);
    await remove({ ...set, message: other });
  });
  expect(set.told("message.changed").map(({ event }) => event.seq)).toEqual([other.seq + 1, other.seq + 2]);
});
