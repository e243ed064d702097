import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { messages, messageVersions } from "~db/schema/messages";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { edit, openedBy, type Said, said, say, versionsFor } from "~db/testing/said";
import { closeConversation } from "../conversations/close-conversation";
import { openConversation } from "../conversations/conversation-access";
import { markRead } from "../reading/mark-read";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { editMessage } from "./edit-message";

const setWindow = (set: Said, editWindowSeconds: number | null) =>
  set.ctx.db.update(conversations).set({ editWindowSeconds }).where(eq(conversations.id, set.at));

/** As if it had been said so many seconds ago, by the database's own clock. */
const growOld = (set: Said, seconds: number) =>
  set.ctx.db
    .update(messages)
    .set({ createdAt: sql`clock_timestamp() - make_interval(secs => ${seconds})` })
    .where(eq(messages.id, set.message.id));

test("other words take the place of what was said, which is kept, and everybody there is told", async () => {
  const set = await said("Low tide at six");
  const edited = await edit(set, "Low tide at **seven**");
  expect(edited).toMatchObject({
    ...{ id: set.message.id, seq: set.message.seq, changedSeq: set.message.seq + 1 },
    ...{ body: "Low tide at **seven**", html: "<p>Low tide at <strong>seven</strong></p>" },
    editedAt: expect.any(String),
  });
  expect(set.told("message.changed")).toMatchObject([
    {
      channel: `private-conversation-${set.at}`,
      event: { seq: edited.changedSeq, messages: [edited], notice: null },
    },
  ]);
  const kept = await set.ctx.db.select().from(messageVersions).where(eq(messageVersions.messageId, set.message.id));
  expect(kept).toMatchObject([{ body: "Low tide at six", saidAt: new Date(set.message.createdAt) }]);
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("the same words change nothing", async () => {
  const set = await said("Low tide at six");
  const again = await edit(set, "Low tide at six");
  expect(again).toEqual(set.message);
  expect(set.told("message.changed")).toEqual([]);
  expect(await set.ctx.db.$count(messageVersions, eq(messageVersions.messageId, set.message.id))).toBe(0);
});

test("nobody edits what another said, whatever their rank", async () => {
  const set = await said("Low tide at six");
  for (const who of ["mo", "ada"] as const)
    await expect(edit(set, "mine now", who)).rejects.toMatchObject({ code: "forbidden" });
  const random = { ...set, message: { id: crypto.randomUUID(), seq: 0 } };
  await expect(edit(random, "x")).rejects.toMatchObject({ code: "not_found", message: "There is no such message." });
  const elsewhere = { ...set, at: set.world.conversations.general.id };
  await expect(edit(elsewhere, "x")).rejects.toMatchObject({ code: "not_found", message: "There is no such message." });
  expect((await openedBy(set, "chidi")).message).toEqual(set.message);
});

test("there is time until the window closes by the database's clock, and the page is told how much", async () => {
  const set = await said("Low tide at six");
  await setWindow(set, 600);
  await growOld(set, 590);
  const { edit: left } = await openedBy(set, "chidi");
  expect(left?.secondsLeft).toBeGreaterThanOrEqual(9);
  expect(left?.secondsLeft).toBeLessThanOrEqual(10);
  await edit(set, "just in time");
  await growOld(set, 600);
  expect((await openedBy(set, "chidi")).edit).toBeNull();
  await expect(edit(set, "too late")).rejects.toMatchObject({
    ...{ code: "conflict", message: "The time to edit this message is over." },
    details: { reason: "edit_window" },
  });
  await setWindow(set, null);
  expect((await openedBy(set, "chidi")).edit).toEqual({ secondsLeft: null });
  await edit(set, "for ever");
  await setWindow(set, 0);
  await growOld(set, 0);
  expect((await openedBy(set, "chidi")).edit).toBeNull();
  await expect(edit(set, "never")).rejects.toMatchObject({ code: "conflict", details: { reason: "edit_window" } });
  expect((await openedBy(set, "chidi")).message.body).toBe("for ever");
});

test("notices, what is deleted, and what stands in a closed place are not edited", async () => {
  const set = await said("Low tide at six");
  const here = await openConversation(set.ctx, set.at, "post");
  const { db } = set.ctx;
  await db.update(messages).set({ deletedAt: new Date(), body: "" }).where(eq(messages.id, set.message.id));
  await expect(edit(set, "back")).rejects.toMatchObject({ code: "conflict", details: { reason: "deleted" } });
  const notice = { act: "described" } as const;
  await db.update(messages).set({ deletedAt: null, notice }).where(eq(messages.id, set.message.id));
  await expect(edit(set, "back")).rejects.toMatchObject({ code: "not_found" });
  await closeConversation(set.as("mo"), await openConversation(set.as("mo"), set.at, "close"));
  await expect(edit(set, "back")).rejects.toMatchObject({ code: "forbidden" });
  // The door was open already.
  const late = editMessage(set.ctx, here, { messageId: set.message.id, body: "back" });
  await expect(late).rejects.toMatchObject({ code: "forbidden" });
});

test("whoever was silenced or removed after the door opened edits no more", async () => {
  const set = await said("Low tide at six");
  const here = await openConversation(set.ctx, set.at, "post");
  const place = eq(members.personId, set.world.people.chidi.id);
  const input = { messageId: set.message.id, body: "still here" };
  await set.ctx.db
    .update(members)
    .set({ silencedUntil: new Date("2999-01-01") })
    .where(place);
  await expect(editMessage(set.ctx, here, input)).rejects.toMatchObject({ code: "forbidden" });
  await set.ctx.db.update(members).set({ silencedUntil: null, leftAt: new Date() }).where(place);
  await expect(editMessage(set.ctx, here, input)).rejects.toMatchObject({ code: "not_found" });
});

test("a name that comes in by an edit is shown and calls nobody; one that was there goes on to call until it goes", async () => {
  const set = await said("Ask @mo about the buoys");
  const waiting = async (who: "mo" | "ada") => {
    const workspace = await openWorkspace(set.as(who), set.world.workspaces.bluefin.slug, "visit");
    const item = (await readSidebar(set.as(who), workspace)).find(({ id }) => id === set.at);
    return [item?.unread, item?.mentions];
  };
  for (const who of ["mo", "ada"] as const) {
    const here = await openConversation(set.as(who), set.at, "read");
    await markRead(set.as(who), here, { seq: set.message.seq - 1 });
  }
  expect([await waiting("mo"), await waiting("ada")]).toEqual([
    [1, 1],
    [1, 0],
  ]);
  const edited = await edit(set, "Ask @mo or @ada about the buoys");
  expect(new Set(edited.mentions)).toEqual(new Set([set.world.people.mo.id, set.world.people.ada.id]));
  expect(edited.html.match(/class="mention"/g)).toHaveLength(2);
  expect([await waiting("mo"), await waiting("ada")]).toEqual([
    [1, 1],
    [1, 0],
  ]);
  await edit(set, "Ask somebody about the buoys");
  expect(await waiting("mo")).toEqual([1, 0]);
  await edit(set, "Ask @mo after all");
  expect(await waiting("mo")).toEqual([1, 0]);
});

test("markup in an edit is words, as it is in what is sent", async () => {
  const set = await said("Low tide at six");
  const hostile = `<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>`;
  const { html } = await edit(set, hostile);
  expect(html).not.toMatch(/<(img|script)|href="javascript/i);
  await edit(set, "plain again");
  const { versions } = await versionsFor(set, "chidi");
  expect(versions[0]?.html).toBe(html);
});

test("every screen that heard of the edits shows what a fresh read shows", async () => {
  const set = await said("Low tide at six");
  const other = await say(set, "ada", "High tide at noon");
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi", "mo"] }, async () => {
    await edit(set, "Low tide at seven");
    await edit({ ...set, message: other }, "High tide at one, @mo", "ada");
    await edit(set, "Low tide at eight");
  });
});
