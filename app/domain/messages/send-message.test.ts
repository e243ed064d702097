import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { messages, outbox } from "~db/schema/messages";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { removeMember } from "../conversations/remove-member";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { deleteMessage } from "./delete-message";
import { editMessage } from "./edit-message";
import { sendMessage } from "./send-message";

const words = (body: string, clientId: string = crypto.randomUUID()) => ({ clientId, body });

async function unreadFor({ as, world }: Scene, name: "ada" | "chidi" | "mo" | "gil", conversationId: string) {
  const ctx = as(name);
  const sidebar = await readSidebar(ctx, await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit"));
  return sidebar.find((item) => item.id === conversationId)?.unread;
}

test("sending marks it unread for everybody else there, and not for the sender", async () => {
  const here = await scene({ as: "chidi" });
  const design = here.world.conversations.design.id;
  const before = { ada: (await unreadFor(here, "ada", design)) ?? 0, chidi: await unreadFor(here, "chidi", design) };
  await sendMessage(
    here.ctx,
    await openConversation(here.ctx, design, "post"),
    words("The otoliths are back from the lab."),
  );
  expect(await unreadFor(here, "ada", design)).toBe(before.ada + 1);
  expect(await unreadFor(here, "chidi", design)).toBe(0);
});

test("a message takes the next number and tells the conversation's channel once", async () => {
  const { ctx, world, told } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "post");
  const first = await sendMessage(ctx, opened, words("one"));
  const second = await sendMessage(ctx, opened, words("two"));
  expect(second.seq).toBe(first.seq + 1);
  expect(told("message.sent").map(({ event }) => event.message)).toEqual([first, second]);
  expect(await ctx.db.$count(outbox, eq(outbox.channel, `private-conversation-${opened.id}`))).toBe(2);
});

test("the same client id and words again give the first answer and no second message", async () => {
  const { ctx, world, told } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "post");
  const input = words("Tide tables for Thursday **attached**.");
  const first = await sendMessage(ctx, opened, input);
  expect(await sendMessage(ctx, opened, input)).toEqual(first);
  expect(await ctx.db.$count(messages, eq(messages.clientId, input.clientId))).toBe(1);
  expect(told("message.sent")).toHaveLength(1);
  const [row] = await ctx.db.select().from(conversations).where(eq(conversations.id, opened.id));
  expect(row?.lastSeq).toBe(first.seq);
});

test("what was edited or taken back before its sender heard that it had arrived is answered as it stands now", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "post");
  const input = words("Nets at dwan.");
  const { id: messageId } = await sendMessage(ctx, opened, input);
  await editMessage(ctx, opened, { messageId, body: "Nets at dawn." });
  expect(await sendMessage(ctx, opened, input)).toMatchObject({ id: messageId, body: "Nets at dawn." });
  await deleteMessage(ctx, await openConversation(ctx, opened.id, "retract"), { messageId });
  expect(await sendMessage(ctx, opened, input)).toMatchObject({ id: messageId, deleted: { byOther: false } });
  expect(await ctx.db.$count(messages, eq(messages.clientId, input.clientId))).toBe(1);
});

test("the same client id with other words is a conflict", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "post");
  const input = words("one thing");
  await sendMessage(ctx, opened, input);
  await expect(sendMessage(ctx, opened, { ...input, body: "another" })).rejects.toMatchObject({ code: "conflict" });
});

test("two people may use the same client id", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const input = words("hello");
  const general = world.conversations.general.id;
  await sendMessage(ctx, await openConversation(ctx, general, "post"), input);
  const other = await sendMessage(as("chidi"), await openConversation(as("chidi"), general, "post"), input);
  expect(other.author.handle).toBe("chidi");
});

test("somebody removed after opening the door sends nothing and leaves no hole in the numbers", async () => {
  const { ctx, world, as } = await scene({ as: "chidi" });
  const design = world.conversations.design.id;
  const opened = await openConversation(ctx, design, "post");
  const moderator = as("mo");
  await removeMember(moderator, await openConversation(moderator, design, "moderate"), {
    personId: world.people.chidi.id,
  });
  const [before] = await ctx.db.select().from(conversations).where(eq(conversations.id, design));
  await expect(sendMessage(ctx, opened, words("still here?"))).rejects.toMatchObject({ code: "not_found" });
  const [after] = await ctx.db.select().from(conversations).where(eq(conversations.id, design));
  expect(after?.lastSeq).toBe(before?.lastSeq);
});

test("an archived conversation takes no message even through a door opened before", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "post");
  await ctx.db.update(conversations).set({ archivedAt: new Date() }).where(eq(conversations.id, opened.id));
  await expect(sendMessage(ctx, opened, words("late"))).rejects.toMatchObject({ code: "not_found" });
});

test("a handle names somebody of this workspace and nobody of another", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "post");
  const message = await sendMessage(ctx, opened, words("@Chidi and @max and `@mo` and ada@chidi.example"));
  expect(message.mentions).toEqual([world.people.chidi.id]);
  expect(message.html).toContain(`data-person="${world.people.chidi.id}"`);
  expect(message.html).not.toContain(world.people.max.id);
});

test("the words are stored as they were typed", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const body = "<b>5 < 6</b> ﷽ 日本語 👩‍👩‍👧‍👦 '; drop table messages; --";
  const sent = await sendMessage(ctx, await openConversation(ctx, world.conversations.general.id, "post"), words(body));
  const [row] = await ctx.db.select().from(messages).where(eq(messages.id, sent.id));
  expect(row?.body).toBe(body);
  expect(sent.body).toBe(body);
});

test("slow mode makes a member wait between posts, and moderators not", async () => {
  const { ctx, world, as } = await scene({ as: "chidi" });
  const general = world.conversations.general.id;
  await ctx.db.update(conversations).set({ slowModeSeconds: 60 }).where(eq(conversations.id, general));
  const post = async (who: typeof ctx, clientId = crypto.randomUUID()) =>
    sendMessage(who, await openConversation(who, general, "post"), { clientId, body: "hello" });
  const once = crypto.randomUUID();
  const first = await post(ctx, once);
  await expect(post(ctx)).rejects.toMatchObject({ code: "too_many", details: { reason: "slow_mode" } });
  expect((await post(ctx, once)).id).toBe(first.id);
  await post(as("mo"));
  await post(as("mo"));
});
