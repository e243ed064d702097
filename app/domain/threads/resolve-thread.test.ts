import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "~db/schema/governance";
import type { CastName } from "~db/seed/story/line";
import { brokenInvariants } from "~db/testing/invariants";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { readChangesSince } from "../messages/sync-reads";
import { reopenThread, resolveThread } from "./resolve-thread";

const open = (set: Scene, name: CastName) => openConversation(set.as(name), set.world.conversations.design.id, "post");
const openToSettle = (set: Scene, name: CastName) =>
  openConversation(set.as(name), set.world.conversations.design.id, "react");

async function say(set: Scene, name: CastName, body: string, rootId?: string) {
  const input = { clientId: crypto.randomUUID(), body };
  return sendMessage(set.as(name), await open(set, name), rootId ? { ...input, rootId } : input);
}

async function asked(by: CastName = "chidi") {
  const set = await scene({ as: by });
  const root = await say(set, by, "Which tide table do we print?");
  const answer = await say(set, "ada", "the **new** one", root.id);
  return { set, root, answer };
}

test("whoever asked chooses the answer that settles it, and everybody hears of it", async () => {
  const { set, root, answer } = await asked();
  const here = await openToSettle(set, "chidi");
  const settled = await resolveThread(set.ctx, here, { rootId: root.id, answerId: answer.id });
  expect(settled.thread).toMatchObject({ answerId: answer.id, answerWords: "the **new** one", replyCount: 1 });
  expect(settled.thread?.resolvedAt).not.toBeNull();
  const { event } = set.told("message.changed").at(-1) ?? {};
  expect(event).toMatchObject({ seq: answer.seq + 1, messages: [settled], notice: null });
  const missed = await readChangesSince(set.ctx, here, { seq: answer.seq });
  expect(missed.messages).toEqual([settled]);
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("it is settled without an answer as well, and before anybody has replied", async () => {
  const { set, root } = await asked();
  const here = await openToSettle(set, "chidi");
  expect((await resolveThread(set.ctx, here, { rootId: root.id })).thread).toMatchObject({ answerId: null });
  const lonely = await say(set, "chidi", "Never mind, found it");
  expect((await resolveThread(set.ctx, here, { rootId: lonely.id })).thread).toMatchObject({
    replyCount: 0,
    resolvedAt: expect.any(String),
  });
});

test("a new reply opens it again, and so does whoever may settle it", async () => {
  const { set, root, answer } = await asked();
  const here = await openToSettle(set, "chidi");
  const open = { resolvedAt: null, answerId: null, answerWords: null };
  await resolveThread(set.ctx, here, { rootId: root.id, answerId: answer.id });
  await say(set, "ada", "wait, no", root.id);
  expect(set.told("message.sent").at(-1)?.event.root?.thread).toMatchObject(open);
  await resolveThread(set.ctx, here, { rootId: root.id });
  expect((await reopenThread(set.ctx, here, { rootId: root.id })).thread).toMatchObject(open);
});

test("a moderator settles what others asked, which is written down; other members do not", async () => {
  const { set, root, answer } = await asked();
  const { ctx } = set;
  const others = await say(set, "ada", "And which paper?");
  const here = await openToSettle(set, "chidi");
  for (const act of [resolveThread, reopenThread])
    await expect(act(ctx, here, { rootId: others.id })).rejects.toMatchObject({ code: "forbidden" });
  await resolveThread(set.as("mo"), await openToSettle(set, "mo"), { rootId: root.id, answerId: answer.id });
  const [entry] = await ctx.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.act, "thread.resolved"))
    .orderBy(desc(auditEntries.createdAt));
  expect(entry).toMatchObject({ details: { rootId: root.id, answerId: answer.id } });
});

test("only a reply of the same thread answers it, and only what begins a thread is settled", async () => {
  const { set, root, answer } = await asked();
  const here = await openToSettle(set, "chidi");
  const other = await say(set, "chidi", "And which paper?");
  const elsewhere = await say(set, "ada", "thick", other.id);
  for (const input of [
    { rootId: root.id, answerId: elsewhere.id },
    { rootId: root.id, answerId: root.id },
    { rootId: root.id, answerId: crypto.randomUUID() },
    { rootId: answer.id },
    { rootId: crypto.randomUUID() },
  ])
    await expect(resolveThread(set.ctx, here, input)).rejects.toMatchObject({ code: "not_found" });
  expect(set.told("message.changed")).toEqual([]);
});
