import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { messages } from "~db/schema/messages";
import { threadReaders } from "~db/schema/threads";
import { brokenInvariants } from "~db/testing/invariants";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readMessagePage } from "./message-reads";
import { sendMessage } from "./send-message";
import { readChangesSince } from "./sync-reads";

const words = (body: string) => ({ clientId: crypto.randomUUID(), body });

async function begun({ ctx, world }: Scene) {
  const here = await openConversation(ctx, world.conversations.design.id, "post");
  return { here, root: await sendMessage(ctx, here, words("Which tide table do we print?")) };
}

test("a reply stands in its thread and not in the conversation, unless it is meant for both", async () => {
  const set = await scene({ as: "ada" });
  const { here, root } = await begun(set);
  const quiet = await sendMessage(set.ctx, here, { ...words("the old one"), rootId: root.id });
  const loud = await sendMessage(set.ctx, here, { ...words("the new one"), rootId: root.id, alsoInFlow: true });
  expect([quiet.seq, loud.seq]).toEqual([root.seq + 1, root.seq + 2]);
  const flow = await readMessagePage(set.ctx, here, { limit: 50 });
  expect(flow.messages.slice(-2).map(({ id }) => id)).toEqual([root.id, loud.id]);
  const thread = await readMessagePage(set.ctx, here, { limit: 50, rootId: root.id });
  expect(thread.messages).toEqual([quiet, loud]);
  expect(thread.root).toMatchObject({ id: root.id, changedSeq: loud.seq, thread: { replyCount: 2 } });
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("everybody hears of the reply, with what stands above its thread now", async () => {
  const set = await scene({ as: "ada" });
  const { here, root } = await begun(set);
  const reply = await sendMessage(set.ctx, here, { ...words("the old one"), rootId: root.id });
  const { event } = set.told("message.sent").at(-1) ?? {};
  expect(event).toMatchObject({ seq: reply.seq, message: reply, root: { id: root.id } });
  expect(event?.root?.thread).toMatchObject({ replyCount: 1, lastReplySeq: reply.seq, faces: [{ handle: "ada" }] });
  const missed = await readChangesSince(set.ctx, here, { seq: root.seq });
  expect(missed.messages.map(({ id }) => id).sort()).toEqual([root.id, reply.id].sort());
});

test("who writes, who began and who is named follow the thread", async () => {
  const set = await scene({ as: "ada" });
  const { here, root } = await begun(set);
  const chidi = set.as("chidi");
  const theirs = await openConversation(chidi, here.id, "post");
  await sendMessage(chidi, theirs, { ...words("ask @mo"), rootId: root.id });
  const rows = await set.ctx.db.select().from(threadReaders).where(eq(threadReaders.rootId, root.id));
  const { ada, chidi: him, mo } = set.world.people;
  expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([ada.id, him.id, mo.id]));
});

test("a reply to a reply, to a notice, or to a message of elsewhere is to nothing", async () => {
  const set = await scene({ as: "ada" });
  const { here, root } = await begun(set);
  const reply = await sendMessage(set.ctx, here, { ...words("the old one"), rootId: root.id });
  const general = await openConversation(set.ctx, set.world.conversations.general.id, "post");
  for (const [to, rootId] of [
    [here, reply.id],
    [general, root.id],
    [here, crypto.randomUUID()],
  ] as const)
    await expect(sendMessage(set.ctx, to, { ...words("?"), rootId })).rejects.toMatchObject({ code: "not_found" });
});

test("the same reply again gives the first answer", async () => {
  const set = await scene({ as: "ada" });
  const { here, root } = await begun(set);
  const input = { ...words("the old one"), rootId: root.id };
  const first = await sendMessage(set.ctx, here, input);
  expect(await sendMessage(set.ctx, here, input)).toEqual(first);
  expect(await set.ctx.db.$count(messages, eq(messages.rootId, root.id))).toBe(1);
});
