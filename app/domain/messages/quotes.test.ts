import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createCaller } from "~/api/trpc/root";
import { members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { edit, type Said, said, say, takeBack } from "~db/testing/said";
import { openConversation } from "../conversations/conversation-access";
import { removeMember } from "../conversations/remove-member";
import { reshapeConversation } from "../conversations/reshape-conversation";
import { sendMessage } from "./send-message";

const canary = "Zanzibar: the budget is 90,000";
const madeUp = "0199aaaa-0000-7000-8000-000000000000";
const outsiders = ["mia", "gil", "adi", "pip"] as const;
const transport = { agent: null, keepSession: () => {}, dropSession: () => {} };

const callerOf = ({ as }: Pick<Said, "as">, who: CastName) => createCaller({ ...as(who), ...transport });

/** Chidi quotes what was said in a private channel to everybody in general. */
async function quoted(words = canary) {
  const set = await said(words);
  const at = set.world.conversations.general.id;
  const to = await openConversation(set.as("chidi"), at, "post");
  const input = { clientId: crypto.randomUUID(), body: "See this", quotedId: set.message.id };
  return { ...set, general: at, quote: await sendMessage(set.as("chidi"), to, input) };
}

async function quoteFor(set: Said, who: CastName, id = set.message.id) {
  return callerOf(set, who).quotes.read({ workspace: "bluefin", messageIds: [id] });
}

test("whoever may read the original sees it where it is quoted, with where it is from", async () => {
  const set = await quoted("**Low** tide");
  expect(set.quote.quotedId).toBe(set.message.id);
  const [quote, ...more] = await quoteFor(set, "ada");
  expect(more).toEqual([]);
  expect(quote).toMatchObject({
    ...{ askedId: set.message.id, id: set.message.id, html: "<p><strong>Low</strong> tide</p>", isCut: false },
    ...{ author: { handle: "chidi" }, place: { id: set.at, name: "design" }, deleted: null },
  });
});

test.each(outsiders)("%s reads the quoting message and nothing of the original, on no surface", async (who) => {
  const set = await quoted();
  const call = callerOf(set, who);
  const { general: conversationId } = set;
  const surfaces = [
    await call.messages.page({ conversationId }),
    await call.messages.page({ conversationId, around: set.quote.seq }),
    await call.messages.read({ conversationId, messageId: set.quote.id }),
    await call.messages.versions({ conversationId, messageId: set.quote.id }),
    await call.sync.since({ conversationId, seq: 0 }),
    await call.pins.list({ conversationId }),
    await call.saved.list({ workspace: "bluefin" }),
    await call.quotes.read({ workspace: "bluefin", messageIds: [set.message.id, set.quote.id, madeUp] }),
    await call.threads.list({ workspace: "bluefin" }),
    await call.conversations.sidebar({ workspace: "bluefin" }),
    set.told("message.sent").filter(({ event }) => event.conversationId === conversationId),
  ];
  const told = JSON.stringify(surfaces);
  expect(told).toContain("See this");
  expect(told).not.toContain("Zanzibar");
  expect(told).not.toContain("90,000");
  expect(told).not.toContain(set.at);
});

test("what one may not read is as absent as what nobody ever wrote, alone and among others", async () => {
  const set = await quoted();
  for (const who of outsiders) {
    expect(await quoteFor(set, who)).toEqual(await quoteFor(set, who, madeUp));
    const call = callerOf(set, who);
    const both = await call.quotes.read({ workspace: "bluefin", messageIds: [set.message.id, set.quote.id] });
    expect(both.map(({ id }) => id)).toEqual([set.quote.id]);
    const placeOf = (messageId: string) =>
      call.quotes
        .place({ workspace: "bluefin", messageId })
        .catch(({ code, message }: Error & { code: string }) => ({ code, message }));
    expect(await placeOf(set.message.id)).toEqual(await placeOf(madeUp));
  }
});

test("nobody quotes what they may not read, nor learns by trying that it is there", async () => {
  const set = await said(canary);
  const { general, harbourGeneral } = set.world.conversations;
  const attempt = async (who: CastName, quotedId: string, conversationId: string = general.id) => {
    const input = { conversationId, clientId: crypto.randomUUID(), body: "mine", quotedId };
    return callerOf(set, who)
      .messages.send(input)
      .then(
        () => "sent",
        ({ code, message }: Error & { code: string }) => `${code} ${message}`,
      );
  };
  for (const who of outsiders) {
    expect(await attempt(who, set.message.id)).toBe(await attempt(who, madeUp));
    expect(await attempt(who, set.message.id)).toMatch(/no such message/i);
  }
  expect(await attempt("max", set.message.id, harbourGeneral.id)).toMatch(/no such message/i);
  expect(set.told("message.sent").some(({ event }) => event.message.quotedId === set.message.id)).toBe(false);
  const root = await say({ ...set, at: general.id }, "mia", "A thread");
  const reply = { conversationId: general.id, clientId: crypto.randomUUID(), body: "mine", rootId: root.id };
  await expect(callerOf(set, "mia").messages.send({ ...reply, quotedId: set.message.id })).rejects.toMatchObject({
    message: "There is no such message.",
  });
});

test("whoever is removed sees the quote no more from then on, with whatever they knew", async () => {
  const set = await quoted();
  expect(await quoteFor(set, "chidi")).toHaveLength(1);
  const moderate = await openConversation(set.as("ada"), set.at, "moderate");
  await removeMember(set.as("ada"), moderate, { personId: set.world.people.chidi.id });
  expect(await quoteFor(set, "chidi")).toEqual([]);
  const again = { clientId: crypto.randomUUID(), body: "again", quotedId: set.message.id };
  const to = await openConversation(set.as("chidi"), set.general, "post");
  await expect(sendMessage(set.as("chidi"), to, again)).rejects.toMatchObject({ code: "not_found" });
  const first = { clientId: set.quote.clientId, body: "See this", quotedId: set.message.id };
  expect(await sendMessage(set.as("chidi"), to, first)).toMatchObject({ id: set.quote.id });
});

test("what was said before one came, or in a channel that closes itself off, is not seen through a quote", async () => {
  const set = await quoted();
  const { db } = set.ctx;
  await db.update(members).set({ visibleAfter: set.message.seq }).where(eq(members.conversationId, set.at));
  expect(await quoteFor(set, "ada")).toEqual([]);
  const open = await say({ ...set, at: set.general }, "chidi", "for all to see");
  const inDesign = { ...set, message: open };
  expect(await quoteFor(inDesign, "mia")).toHaveLength(1);
  const left = db.update(members).set({ leftAt: new Date() });
  await left.where(eq(members.personId, set.world.people.mia.id));
  expect(await quoteFor(inDesign, "mia")).toHaveLength(1);
  const reshape = await openConversation(set.as("ada"), set.general, "reshape");
  await reshapeConversation(set.as("ada"), reshape, { kind: "channel", visibility: "private", opensHistory: false });
  expect(await quoteFor(inDesign, "mia")).toEqual([]);
});

test("a quote says what the original says now, and that it was deleted when it was", async () => {
  const set = await quoted("First words");
  await edit(set, "Other words");
  expect((await quoteFor(set, "ada"))[0]).toMatchObject({ html: "<p>Other words</p>", editedAt: expect.any(String) });
  await takeBack(set);
  expect((await quoteFor(set, "ada"))[0]).toMatchObject({ html: "", deleted: { byOther: false } });
  const to = await openConversation(set.as("ada"), set.general, "post");
  const late = { clientId: crypto.randomUUID(), body: "late", quotedId: set.message.id };
  await expect(sendMessage(set.as("ada"), to, late)).rejects.toMatchObject({ code: "not_found" });
});

test("what was moved is followed to where it is, for those who may read it there", async () => {
  const set = await said("moved");
  const there = await say({ ...set, at: set.world.conversations.general.id }, "chidi", "moved");
  const nothing = { body: "", deletedAt: new Date(), movedToId: there.id };
  await set.ctx.db.update(messages).set(nothing).where(eq(messages.id, set.message.id));
  expect((await quoteFor(set, "ada"))[0]).toMatchObject({ askedId: set.message.id, id: there.id });
  expect(await callerOf(set, "ada").quotes.place({ workspace: "bluefin", messageId: set.message.id })).toMatchObject({
    ...{ id: there.id, conversationId: there.conversationId, seq: there.seq, rootId: null, inFlow: true },
  });
  await set.ctx.db.update(messages).set({ movedToId: set.message.id }).where(eq(messages.id, there.id));
  expect(await quoteFor(set, "ada")).toEqual([]);
});

test("a workspace answers for its own messages alone, whoever is in both", async () => {
  const set = await quoted();
  await expect(
    callerOf(set, "max").quotes.read({ workspace: "bluefin", messageIds: [set.message.id] }),
  ).rejects.toMatchObject({ message: "There is no such workspace." });
  const harbour = await callerOf(set, "max").quotes.read({ workspace: "harbour", messageIds: [set.message.id] });
  expect(harbour).toEqual([]);
});

test("a long message is cut where it is quoted, and nothing breaks out of the cut", async () => {
  const set = await quoted(`${"<img src=x onerror=alert(1)> ".repeat(40)}the end`);
  const [quote] = await quoteFor(set, "ada");
  expect(quote).toMatchObject({ isCut: true });
  expect(quote?.html).not.toContain("<img");
  expect(quote?.html).not.toContain("the end");
});

test("whoever looks on sees the quoting message as a fresh read shows it", async () => {
  const set = await said("words");
  const at = set.world.conversations.general.id;
  const to = await openConversation(set.as("chidi"), at, "post");
  const input = { clientId: crypto.randomUUID(), body: "See this", quotedId: set.message.id };
  await foldsToTruth(set, { conversationId: at, viewers: ["ada", "mia", "chidi"] }, () =>
    sendMessage(set.as("chidi"), to, input),
  );
});

test("many quotes take as many queries as one", async () => {
  const set = await quoted();
  const others = [await say(set, "ada", "one"), await say(set, "mo", "two"), set.quote];
  const ids = [set.message.id, ...others.map(({ id }) => id)];
  const call = callerOf(set, "chidi");
  const one = await set.queries(() => call.quotes.read({ workspace: "bluefin", messageIds: ids.slice(0, 1) }));
  const four = await set.queries(() => call.quotes.read({ workspace: "bluefin", messageIds: ids }));
  expect([one, four]).toEqual([5, 5]);
});
