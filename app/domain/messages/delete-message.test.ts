import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { messages, messageVersions } from "~db/schema/messages";
import { reactionKinds, reactions } from "~db/schema/reactions";
import { savedMessages } from "~db/schema/reading";
import { workspaces } from "~db/schema/workspaces";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { type Scene, scene } from "~db/testing/scene";
import { archiveConversation } from "../conversations/archive-conversation";
import { openConversation } from "../conversations/conversation-access";
import { deleteMessage } from "./delete-message";
import { editMessage } from "./edit-message";
import { readMessagePage } from "./message-reads";
import { readOpenedMessage } from "./opened-message-reads";
import { purgeVersion } from "./purge-version";
import { removeMessage } from "./remove-message";
import { sendMessage } from "./send-message";
import { readVersions } from "./version-reads";

type Place = "design" | "direct" | "group";

/** Chidi has said something in one of his conversations. */
async function said(place: Place = "design") {
  const set = await scene({ as: "chidi" });
  const at = set.world.conversations[place].id;
  const message = await say({ ...set, at }, "chidi", "The code of the shed is 4711");
  return { ...set, at, message };
}

type At = Pick<Scene, "as" | "ctx"> & { at: string };
type Said = At & { message: { id: string; seq: number } };

async function say({ as, at }: At, who: CastName, body: string, rootId?: string) {
  const here = await openConversation(as(who), at, "post");
  return sendMessage(as(who), here, { clientId: crypto.randomUUID(), body, ...(rootId ? { rootId } : {}) });
}

async function takeBack({ as, at, message }: Said, who: CastName = "chidi") {
  return deleteMessage(as(who), await openConversation(as(who), at, "retract"), { messageId: message.id });
}

async function remove({ as, at, message }: Said, who: CastName = "mo", reason = "It names a code.") {
  return removeMessage(as(who), await openConversation(as(who), at, "moderate"), { messageId: message.id, reason });
}

async function versions({ as, at, message }: Said, who: CastName) {
  return readVersions(as(who), await openConversation(as(who), at, "read"), { messageId: message.id });
}

const audited = async ({ ctx }: At) =>
  (await ctx.db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1)).at(0);

test("what somebody takes back is gone from everywhere, and its place stays", async () => {
  const set = await said();
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
  const set = await said();
  const tombstone = await takeBack(set);
  expect(await takeBack(set)).toEqual(tombstone);
  expect(await remove(set)).toEqual(tombstone);
  expect(set.told("message.changed")).toHaveLength(1);
  expect(await set.ctx.db.$count(messageVersions, eq(messageVersions.messageId, set.message.id))).toBe(1);
  expect((await audited(set))?.act).not.toBe("message.removed");
});

test("nobody takes back what another said, and a moderator removes it with a reason that is written down", async () => {
  const set = await said();
  await expect(takeBack(set, "mo")).rejects.toMatchObject({ code: "forbidden" });
  await expect(openConversation(set.ctx, set.at, "moderate")).rejects.toMatchObject({ code: "forbidden" });
  const removed = await remove(set);
  expect(removed.deleted).toMatchObject({ byOther: true });
  expect(await audited(set)).toMatchObject({
    ...{ act: "message.removed", targetKind: "message", targetId: set.message.id },
    actorId: set.world.people.mo.id,
    details: { conversationId: set.at, authorId: set.world.people.chidi.id, reason: "It names a code." },
  });
  const reasonFor = async (who: CastName) => {
    const here = await openConversation(set.as(who), set.at, "read");
    return (await readOpenedMessage(set.as(who), here, { messageId: set.message.id })).deletionReason;
  };
  expect([await reasonFor("chidi"), await reasonFor("mo")]).toEqual(["It names a code.", "It names a code."]);
  const outsider = await openConversation(set.as("ada"), set.at, "read");
  expect((await readOpenedMessage(set.as("ada"), outsider, { messageId: set.message.id })).edit).toBeNull();
});

test("a message of elsewhere and one that never was are the same to whoever tries", async () => {
  const set = await said();
  const general = set.world.conversations.general.id;
  const tries = [set.message.id, crypto.randomUUID()].map((id) => ({ ...set, at: general, message: { id, seq: 1 } }));
  for (const elsewhere of tries)
    for (const attempt of [takeBack, remove, (one: Said) => versions(one, "mo")])
      await expect(attempt(elsewhere)).rejects.toMatchObject({
        code: "not_found",
        message: "There is no such message.",
      });
  await expect(openConversation(set.as("max"), set.at, "retract")).rejects.toMatchObject({ code: "not_found" });
});

test("nothing is deleted in an archive", async () => {
  const set = await said();
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

test("the last words of what was deleted are for moderators alone, and nobody's where nobody moderates", async () => {
  const set = await said();
  await takeBack(set);
  await expect(versions(set, "chidi")).rejects.toMatchObject({ code: "forbidden" });
  expect((await versions(set, "mo")).versions).toMatchObject([{ html: "<p>The code of the shed is 4711</p>" }]);
  for (const place of ["direct", "group"] as const) {
    const quiet = await said(place);
    const here = await openConversation(quiet.ctx, quiet.at, "post");
    await editMessage(quiet.ctx, here, { messageId: quiet.message.id, body: "The code is a secret" });
    await takeBack(quiet);
    const ofMessage = eq(messageVersions.messageId, quiet.message.id);
    expect(await quiet.ctx.db.$count(messageVersions, ofMessage)).toBe(0);
  }
});

test("whoever reads along sees what was said before, unless the workspace keeps that to moderators", async () => {
  const set = await said();
  const here = await openConversation(set.ctx, set.at, "post");
  await editMessage(set.ctx, here, { messageId: set.message.id, body: "The code is a secret" });
  expect((await versions(set, "chidi")).versions).toMatchObject([{ html: expect.stringContaining("4711") }]);
  await set.ctx.db.update(workspaces).set({ whoSeesVersions: "moderators" });
  await expect(versions(set, "chidi")).rejects.toMatchObject({ code: "forbidden" });
  expect((await versions(set, "mo")).versions).toHaveLength(1);
});

test("a moderator takes one version away for good, which says so and is written down", async () => {
  const set = await said();
  const here = await openConversation(set.ctx, set.at, "post");
  await editMessage(set.ctx, here, { messageId: set.message.id, body: "The code is a secret" });
  const [before] = (await versions(set, "mo")).versions;
  const input = { versionId: before?.id ?? "" };
  const door = await openConversation(set.as("mo"), set.at, "moderate");
  await purgeVersion(set.as("mo"), door, input);
  await purgeVersion(set.as("mo"), door, input);
  expect((await versions(set, "chidi")).versions).toMatchObject([
    { html: null, purged: { at: expect.any(String), by: { handle: "mo" } } },
  ]);
  const log = await set.ctx.db.select().from(auditEntries).where(eq(auditEntries.targetId, set.message.id));
  expect(log).toMatchObject([{ act: "version.purged", details: { versionId: input.versionId } }]);
  const general = await openConversation(set.as("mo"), set.world.conversations.general.id, "moderate");
  await expect(purgeVersion(set.as("mo"), general, input)).rejects.toMatchObject({ code: "not_found" });
});

test("a reply that goes is counted no more, and the message above its thread is told with it", async () => {
  const set = await said();
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
  const set = await said();
  const other = await say(set, "ada", "High tide at noon");
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi", "mo"] }, async () => {
    await takeBack(set);
    await remove({ ...set, message: other });
  });
  const [row] = await set.ctx.db.select().from(conversations).where(eq(conversations.id, set.at));
  expect(row?.lastSeq).toBe(other.seq + 2);
});
