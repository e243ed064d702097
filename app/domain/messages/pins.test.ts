import { desc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { limits } from "~/shared/rules/limits";
import { members } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { messages } from "~db/schema/messages";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { type At, type Said, said, say, takeBack } from "~db/testing/said";
import { archiveConversation } from "../conversations/archive-conversation";
import { openConversation } from "../conversations/conversation-access";
import { readMessagePage } from "./message-reads";
import { pinMessage, unpinMessage } from "./pin-message";
import { readPins } from "./pin-reads";

const words = "The tide table hangs in the wheelhouse";

async function pin({ as, at, message }: Said, who: CastName = "chidi") {
  return pinMessage(as(who), await openConversation(as(who), at, "pin"), { messageId: message.id });
}

async function unpin({ as, at, message }: Said, who: CastName = "chidi") {
  return unpinMessage(as(who), await openConversation(as(who), at, "pin"), { messageId: message.id });
}

async function pinsOf({ as, at }: At, who: CastName = "ada") {
  return readPins(as(who), await openConversation(as(who), at, "read"));
}

const audited = async ({ ctx }: At) =>
  ctx.db
    .select({ act: auditEntries.act, actorId: auditEntries.actorId })
    .from(auditEntries)
    .where(inArray(auditEntries.act, ["message.pinned", "message.unpinned"]))
    .orderBy(desc(auditEntries.id));

test("what one pins everybody finds among the pins, with who did it and a line in the conversation", async () => {
  const set = await said(words);
  const pinned = await pin(set);
  const { seq } = set.message;
  expect(pinned).toMatchObject({ seq, changedSeq: seq + 1, pinnedAt: expect.any(String) });
  expect(await pinsOf(set)).toEqual([{ message: pinned, by: expect.objectContaining({ handle: "chidi" }) }]);
  const page = await readMessagePage(set.ctx, await openConversation(set.ctx, set.at, "read"), { limit: 50 });
  expect(page.messages.at(-1)).toMatchObject({
    ...{ seq: seq + 1, author: { handle: "chidi" } },
    notice: { act: "pinned", messageId: set.message.id },
  });
  await unpin(set);
  expect(await pinsOf(set)).toEqual([]);
  expect(await audited(set)).toEqual([]);
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("a second time changes nothing and tells nobody", async () => {
  const set = await said(words);
  const pinned = await pin(set);
  expect(await pin(set, "ada")).toEqual(pinned);
  const unpinned = await unpin(set, "ada");
  expect(await unpin(set)).toEqual(unpinned);
  expect(set.told("message.changed")).toHaveLength(2);
});

test("whoever looks on sees it come and go, a reply in its thread as well", async () => {
  const set = await said(words);
  const looked = { conversationId: set.at, viewers: ["ada", "mo", "chidi"] as const };
  await foldsToTruth(set, looked, () => pin(set));
  await foldsToTruth(set, looked, () => unpin(set, "ada"));
  const reply = { ...set, message: await say(set, "ada", "Which one?", set.message.id) };
  await foldsToTruth(set, looked, () => pin(reply));
  await foldsToTruth(set, { ...looked, rootId: set.message.id }, () => unpin(reply));
});

test("what a moderator does with another's words or pin is written down", async () => {
  const set = await said(words);
  await pin(set, "mo");
  await unpin(set);
  await pin(set);
  await unpin(set, "mo");
  const mo = set.world.people.mo.id;
  expect(await audited(set)).toEqual([
    { act: "message.unpinned", actorId: mo },
    { act: "message.pinned", actorId: mo },
  ]);
});

test("what is deleted is no longer among the pins, and is not pinned again", async () => {
  const set = await said(words);
  await pin(set);
  await takeBack(set);
  expect(await pinsOf(set)).toEqual([]);
  await expect(pin(set)).rejects.toMatchObject({ code: "conflict", details: { reason: "deleted" } });
  expect((await unpin(set)).deleted).not.toBeNull();
});

test("a notice, a message of elsewhere and one from before one came cannot be pinned", async () => {
  const set = await said(words);
  await pin(set);
  const [notice] = await set.ctx.db
    .select()
    .from(messages)
    .where(eq(messages.seq, set.message.seq + 1));
  const elsewhere = await say({ ...set, at: set.world.conversations.direct.id }, "chidi", "elsewhere");
  for (const id of [notice?.id ?? "", elsewhere.id, crypto.randomUUID()])
    await expect(pin({ ...set, message: { ...set.message, id } })).rejects.toMatchObject({ code: "not_found" });
  await set.ctx.db.update(members).set({ visibleAfter: set.message.seq }).where(eq(members.conversationId, set.at));
  await expect(unpin(set)).rejects.toMatchObject({ code: "not_found" });
  expect(await pinsOf(set)).toEqual([]);
});

test("outsiders neither read nor set pins, and an archive keeps its pins as they are", async () => {
  const set = await said(words);
  await pin(set);
  for (const who of ["mia", "gil", "adi", "max"] as const) {
    await expect(pinsOf(set, who)).rejects.toMatchObject({ code: who === "adi" ? expect.any(String) : "not_found" });
    await expect(pin(set, who)).rejects.toMatchObject({ code: expect.stringMatching(/not_found|forbidden/) });
  }
  const open = await openConversation(set.as("ada"), set.at, "pin");
  await archiveConversation(set.as("mo"), await openConversation(set.as("mo"), set.at, "archive"));
  expect(await pinsOf(set)).toHaveLength(1);
  const { id: messageId } = set.message;
  await expect(unpinMessage(set.as("ada"), open, { messageId })).rejects.toMatchObject({ code: "forbidden" });
});

test("past the limit one is to be taken away first", async () => {
  const set = await said(words);
  const { db } = set.ctx;
  const rows = Array.from({ length: limits.pins }, (_, at) => {
    const id = crypto.randomUUID();
    const place = { seq: 900_000 + at, changedSeq: 900_000 + at, clientId: id };
    return { id, ...place, conversationId: set.at, authorId: set.world.people.ada.id, body: "x", pinnedAt: new Date() };
  });
  await db.insert(messages).values(rows);
  await expect(pin(set)).rejects.toMatchObject({ code: "conflict", details: { reason: "too_many_pins" } });
});
