import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dateIn, dayAfter } from "~/shared/rules/days";
import { members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { type Said, said, say } from "~db/testing/said";
import { openConversation } from "../conversations/conversation-access";
import { readDay } from "./day-reads";
import { readMessagePage } from "./message-reads";

async function dayOf({ ctx, at }: Pick<Said, "ctx" | "at">, day: string, zone = "UTC") {
  return readDay(ctx, await openConversation(ctx, at, "read"), { day, zone });
}

/** Three days with something on them and an empty one between, all that there is. */
async function stage() {
  const set = await said("third");
  const { db } = set.ctx;
  const all = await db.select().from(messages).where(eq(messages.conversationId, set.at)).orderBy(asc(messages.seq));
  const times = ["2026-03-01T23:30:00Z", "2026-03-02T08:00:00Z", "2026-03-04T09:00:00Z"];
  const kept = all.slice(-3);
  for (const { id } of all.slice(0, -3)) await db.delete(messages).where(eq(messages.id, id));
  for (const [at, { id }] of kept.entries())
    await db
      .update(messages)
      .set({ createdAt: new Date(times[at] ?? "") })
      .where(eq(messages.id, id));
  return { ...set, seqs: kept.map(({ seq }) => seq) };
}

test("a day leads to the first thing that was said on it, by the reader's own clocks", async () => {
  const set = await stage();
  expect(await dayOf(set, "2026-03-02")).toMatchObject({ outcome: "found", first: { seq: set.seqs[1] } });
  expect(await dayOf(set, "2026-03-02", "Europe/Oslo")).toMatchObject({
    outcome: "found",
    first: { seq: set.seqs[0] },
  });
  expect(await dayOf(set, "2026-03-04", "UTC")).toMatchObject({ outcome: "found", first: { seq: set.seqs[2] } });
});

test("an empty day leads to what came next, one before the beginning to the beginning, one after the end nowhere", async () => {
  const set = await stage();
  expect(await dayOf(set, "2026-03-03")).toMatchObject({ outcome: "nothingThen", first: { seq: set.seqs[2] } });
  expect(await dayOf(set, "2026-02-01")).toMatchObject({ outcome: "beforeAll", first: { seq: set.seqs[0] } });
  expect(await dayOf(set, "2026-03-05")).toEqual({ day: "2026-03-05", outcome: "nothingSince", first: null });
  const tomorrow = dayAfter(dateIn("UTC", new Date()), 2);
  expect(await dayOf(set, tomorrow)).toEqual({ day: tomorrow, outcome: "notYet", first: null });
});

test("today is a word for it", async () => {
  const set = await said("now");
  const now = await say(set, "ada", "and now");
  const { outcome, first, day } = await dayOf(set, "today");
  expect(day).toBe(dateIn("UTC", new Date()));
  expect(outcome).toBe("found");
  expect(first?.seq).toBeLessThanOrEqual(now.seq);
});

test("nothing from before one came is led to, and what stands in a thread alone is not in the conversation", async () => {
  const set = await stage();
  const [first = 0] = set.seqs;
  await set.ctx.db.update(members).set({ visibleAfter: first }).where(eq(members.conversationId, set.at));
  expect(await dayOf(set, "2026-03-01")).toMatchObject({ outcome: "beforeAll", first: { seq: set.seqs[1] } });
  const reply = await say(set, "ada", "in the thread", set.message.id);
  await set.ctx.db
    .update(messages)
    .set({ createdAt: new Date("2026-03-03T10:00:00Z") })
    .where(eq(messages.id, reply.id));
  expect(await dayOf(set, "2026-03-03")).toMatchObject({ outcome: "nothingThen", first: { seq: set.seqs[2] } });
});

test("a page around a message holds as many before as after it, and says what there is beyond", async () => {
  const set = await said("one");
  const seqs: number[] = [];
  for (let at = 0; at < 9; at += 1) seqs.push((await say(set, "ada", `Number ${at}`)).seq);
  const opened = await openConversation(set.ctx, set.at, "read");
  const middle = seqs[4] ?? 0;
  const page = await readMessagePage(set.ctx, opened, { around: middle, limit: 4 });
  expect(page.messages.map(({ seq }) => seq)).toEqual(seqs.slice(3, 7));
  expect(page).toMatchObject({ hasOlder: true, hasNewer: true });
  const whole = await readMessagePage(set.ctx, opened, { around: middle, limit: 100 });
  expect(whole).toMatchObject({ hasNewer: false });
  expect(whole.messages.at(-1)?.seq).toBe(seqs.at(-1));
  expect(await readMessagePage(set.ctx, opened, { around: 0, limit: 4 })).toMatchObject({
    hasOlder: false,
    hasNewer: true,
  });
});
