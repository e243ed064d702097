import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { CreatePoll } from "~/shared/inputs/poll";
import { members } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { pollOptions, polls, pollVotes } from "~db/schema/polls";
import { type Asked, answerId, ask, close, vote, votersFor } from "~db/testing/asked";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { takeBack } from "~db/testing/said";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readChangesSince } from "../messages/sync-reads";
import { voteInPoll } from "./vote-in-poll";

async function asked(poll: Partial<CreatePoll> = {}) {
  const set = await scene({ as: "chidi" });
  const at = set.world.conversations.design.id;
  return { ...set, at, message: await ask({ ...set, at }, "chidi", poll) };
}

const counts = ({ poll }: Asked["message"]) => poll?.options.map(({ count }) => count);
const mine = ({ poll }: Asked["message"]) => poll?.options.filter(({ isMine }) => isMine).map(({ words }) => words);

test("a poll stands in the conversation with its answers, and everybody is told", async () => {
  const set = await asked();
  expect(set.message).toMatchObject({ body: "Which day?", poll: { isMultiple: false, isAnonymous: false } });
  expect(counts(set.message)).toEqual([0, 0, 0]);
  expect(set.told("message.sent").at(-1)?.event.message).toEqual(set.message);
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("a poll sent twice by a slow connection is one poll", async () => {
  const set = await asked();
  const again = await ask(set, "chidi", { clientId: set.message.clientId });
  expect(again).toEqual(set.message);
  expect(await set.ctx.db.$count(polls)).toBe(1);
});

test("one answer takes the place of another, and a vote is taken back", async () => {
  const set = await asked();
  await vote(set, "ada", "Monday");
  expect(mine(await vote(set, "ada", "Tuesday"))).toEqual(["Tuesday"]);
  expect(counts(await vote(set, "mo", "Tuesday"))).toEqual([0, 2, 0]);
  const told = set.told("poll.voted").length;
  await vote(set, "mo", "Tuesday");
  expect(set.told("poll.voted")).toHaveLength(told);
  expect(counts(await vote(set, "ada"))).toEqual([0, 1, 0]);
});

test("several answers are chosen only where the poll says so", async () => {
  const one = await asked();
  await expect(vote(one, "ada", "Monday", "Tuesday")).rejects.toMatchObject({ code: "invalid" });
  const several = { ...one, message: await ask(one, "chidi", { isMultiple: true }) };
  expect(counts(await vote(several, "ada", "Monday", "Wednesday"))).toEqual([1, 0, 1]);
});

test("an answer of another poll, a message without a poll and a place elsewhere are refused", async () => {
  const set = await asked();
  const other = await ask(set, "chidi");
  const here = { ...set, message: { ...set.message, poll: other.poll } };
  await expect(vote(here, "ada", "Monday")).rejects.toMatchObject({ code: "invalid" });
  await expect(vote({ ...set, at: set.world.conversations.general.id }, "ada", "Monday")).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await set.ctx.db.$count(pollVotes)).toBe(0);
});

test("whoever looks on ends with what is true, and so does whoever was away", async () => {
  const set = await asked({ isMultiple: true });
  const viewers = ["ada", "chidi", "mo"] as const;
  await foldsToTruth(set, { conversationId: set.at, viewers }, async () => {
    await vote(set, "ada", "Monday", "Tuesday");
    await vote(set, "mo", "Tuesday");
    await vote(set, "ada", "Wednesday");
    await vote(set, "mo");
    await vote(set, "chidi", "Tuesday");
    await close(set, "chidi");
  });
  const here = await openConversation(set.as("ada"), set.at, "read");
  const missed = await readChangesSince(set.as("ada"), here, { seq: set.message.seq });
  expect(missed.messages.map(mine)).toEqual([["Wednesday"]]);
});

test("of an anonymous poll nobody learns who voted: not from events, not from reads, not from the time", async () => {
  const set = await asked({ isAnonymous: true });
  const before = set.told("poll.voted").length;
  const seen = await vote(set, "ada", "Monday");
  await vote(set, "mo", "Tuesday");
  await expect(votersFor(set, "chidi", "Monday")).rejects.toMatchObject({ details: { reason: "poll_anonymous" } });
  expect(seen.poll?.options.flatMap(({ people }) => people)).toEqual([]);
  const events = set.told("poll.voted").slice(before);
  expect(events).toHaveLength(2);
  const names = [set.world.people.ada, set.world.people.mo].flatMap(({ id, name }) => [id, name]);
  for (const { event } of [...events, ...set.told("message.changed")])
    for (const name of names) expect(JSON.stringify(event)).not.toContain(name);
  for (const { channel } of set.told("poll.chosen")) expect(channel).toContain("private-person-");
  const [times] = await set.ctx.db
    .select({ kinds: sql<number>`count(distinct ${pollVotes.createdAt})::int` })
    .from(pollVotes);
  expect(times?.kinds).toBe(1);
});

test("who voted is read page by page where it is shown", async () => {
  const set = await asked();
  for (const who of ["mo", "ada", "chidi"] as const) await vote(set, who, "Monday");
  const first = await votersFor(set, "ada", "Monday");
  const second = await votersFor(set, "ada", "Monday", first.next ?? "");
  expect([...first.people, ...second.people].map(({ handle }) => handle).sort()).toEqual(["ada", "chidi", "mo"]);
  expect(second.next).toBeNull();
});

test("once its time is over by the server's clock no vote is counted, changed or taken back", async () => {
  const set = await asked({ closesIn: 60 });
  await vote(set, "ada", "Monday");
  await set.ctx.db.update(polls).set({ closesAt: sql`clock_timestamp()` });
  const closed = { code: "conflict", details: { reason: "poll_closed" } };
  await expect(vote(set, "mo", "Monday")).rejects.toMatchObject(closed);
  await expect(vote(set, "ada", "Tuesday")).rejects.toMatchObject(closed);
  await expect(vote(set, "ada")).rejects.toMatchObject(closed);
  expect((await set.ctx.db.select().from(pollOptions).where(eq(pollOptions.count, 1))).length).toBe(1);
});

test("whoever asked closes it early, a moderator too with a trace, and nobody else", async () => {
  const set = await asked();
  const adas = { ...set, message: await ask(set, "ada") };
  await expect(close(adas, "chidi")).rejects.toMatchObject({ code: "forbidden" });
  expect((await close(set, "chidi")).poll?.closedAt).not.toBeNull();
  await expect(vote(set, "ada", "Monday")).rejects.toMatchObject({ details: { reason: "poll_closed" } });
  expect(await set.ctx.db.$count(auditEntries, eq(auditEntries.act, "poll.closed"))).toBe(0);
  const other = { ...set, message: await ask(set, "chidi") };
  await close(other, "mo");
  await close(other, "mo");
  const [entry] = await set.ctx.db.select().from(auditEntries).where(eq(auditEntries.act, "poll.closed"));
  expect(entry).toMatchObject({ targetId: other.message.id, actorId: set.world.people.mo.id });
});

test("a deleted poll leaves neither answers nor votes", async () => {
  const set = await asked();
  await vote(set, "ada", "Monday");
  await takeBack(set);
  expect(await set.ctx.db.$count(pollVotes)).toBe(0);
  expect(await set.ctx.db.$count(pollOptions)).toBe(0);
  await expect(vote(set, "mo", "Monday")).rejects.toMatchObject({ details: { reason: "deleted" } });
});

test("whoever was silenced or left after the door opened votes no more", async () => {
  const set = await asked();
  const id = answerId(set.message, "Monday");
  const here = await openConversation(set.as("ada"), set.at, "react");
  const place = eq(members.personId, set.world.people.ada.id);
  const input = { messageId: set.message.id, optionIds: [id] };
  await set.ctx.db
    .update(members)
    .set({ silencedUntil: new Date("2999-01-01") })
    .where(place);
  await expect(voteInPoll(set.as("ada"), here, input)).rejects.toMatchObject({ code: "forbidden" });
  await set.ctx.db.update(members).set({ silencedUntil: null, leftAt: new Date() }).where(place);
  await expect(voteInPoll(set.as("ada"), here, input)).rejects.toMatchObject({ code: "not_found" });
});
