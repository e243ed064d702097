import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readConversation, readMembers } from "../conversations/conversation-reads";
import { readMessagePage } from "../messages/message-reads";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { listCommands, runCommand } from "./run-command";

type Place = keyof Scene["world"]["conversations"];

async function write({ ctx, world }: Scene, body: string, place: Place = "design") {
  const here = await openConversation(ctx, world.conversations[place].id, "read");
  return runCommand(ctx, here, { clientId: crypto.randomUUID(), body });
}

test("/me says what somebody does, in words of another kind, once for each client id", async () => {
  const set = await scene({ as: "chidi" });
  const here = await openConversation(set.ctx, set.world.conversations.design.id, "read");
  const input = { clientId: crypto.randomUUID(), body: "/me waves at **everybody**" };
  const { message, told } = await runCommand(set.ctx, here, input);
  expect(message).toMatchObject({ kind: "emote", body: "waves at **everybody**", author: { handle: "chidi" } });
  expect(told).toBeNull();
  expect((await runCommand(set.ctx, here, input)).message).toEqual(message);
  expect(set.told("message.sent").map(({ event }) => event.message)).toEqual([message]);
});

test("/shrug looks like a shrug, with words and without", async () => {
  const set = await scene({ as: "chidi" });
  expect((await write(set, "/shrug who knows")).message?.html).toBe("<p>who knows ¯\\_(ツ)_/¯</p>");
  expect((await write(set, "/shrug")).message?.html).toBe("<p>¯\\_(ツ)_/¯</p>");
});

test("a command in a thread says it in the thread", async () => {
  const set = await scene({ as: "chidi" });
  const here = await openConversation(set.ctx, set.world.conversations.design.id, "read");
  const { message: root } = await write(set, "/me asks");
  const sending = { clientId: crypto.randomUUID(), rootId: root?.id, alsoInFlow: false };
  const { message } = await runCommand(set.ctx, here, { ...sending, body: "/me answers" });
  expect(message).toMatchObject({ rootId: root?.id, inFlow: false, kind: "emote" });
});

test("/poll asks with answers, and says what is wrong with them", async () => {
  const set = await scene({ as: "chidi" });
  const { message } = await write(set, "/poll Which day? | Monday | Tuesday |");
  expect(message).toMatchObject({ body: "Which day?", poll: { options: [{ words: "Monday" }, { words: "Tuesday" }] } });
  for (const [line, sentence] of [
    ["/poll Which day? | Monday", "Give at least 2 answers."],
    ["/poll Which day? | Monday | monday", "This is the same as answer 1."],
  ] as const)
    await expect(write(set, line)).rejects.toMatchObject({ message: sentence });
});

test("/topic says what the conversation is about, to everybody there", async () => {
  const set = await scene({ as: "ada" });
  expect(await write(set, "/topic Boats\n and tides")).toEqual({ message: null, told: null });
  const here = await openConversation(set.ctx, set.world.conversations.design.id, "read");
  expect((await readConversation(set.ctx, here)).topic).toBe("Boats and tides");
  const [message] = (await readMessagePage(set.ctx, here, { limit: 1 })).messages;
  expect(message).toMatchObject({ author: { handle: "ada" }, notice: { act: "topicChanged", to: "Boats and tides" } });
});

test("/invite adds people by their handles: all of them, or nobody", async () => {
  const set = await scene({ as: "ada" });
  const before = await handles(set);
  expect(before).not.toContain("adi");
  await expect(write(set, "/invite @adi @nobody-like-that")).rejects.toMatchObject({
    message: "There is nobody called @nobody-like-that.",
  });
  // Of another workspace and gone: as absent as nobody.
  await expect(write(set, "/invite @max")).rejects.toMatchObject({ message: "There is nobody called @max." });
  await expect(write(set, "/invite @dee")).rejects.toMatchObject({ message: "There is nobody called @dee." });
  expect(await handles(set)).toEqual(before);
  expect((await write(set, "/invite Adi, @mo")).told?.words).toMatch(/^Added (one person|2 people)\.$/);
  expect(await handles(set)).toContain("adi");
  expect((await write(set, "/invite @adi")).told?.words).toBe("They are here already.");
});

test("/mute is for oneself alone, and is undone", async () => {
  const set = await scene({ as: "chidi" });
  for (const [line, level] of [
    ["/mute", "nothing"],
    ["/mute mentions", "mentions"],
    ["/mute off", "everything"],
  ] as const) {
    expect((await write(set, line)).told).not.toBeNull();
    expect(await levelOf(set)).toBe(level);
  }
  await expect(write(set, "/mute please")).rejects.toMatchObject({ code: "invalid" });
});

test("/help lists what one may do here, and no more", async () => {
  const set = await scene({ as: "chidi" });
  const { told } = await write(set, "/help", "news");
  expect(told?.commands.map(({ name }) => name)).toEqual(["topic", "invite", "mute", "help"]);
  const owner = await openConversation(set.as("ada"), set.world.conversations.design.id, "read");
  const offered = listCommands(owner).map(({ name }) => name);
  expect(offered).toEqual(["me", "shrug", "poll", "topic", "invite", "mute", "help"]);
});

test("what there is not is refused in a sentence, and nothing is said", async () => {
  const set = await scene({ as: "ada" });
  const count = () => set.ctx.db.$count(messages);
  const before = await count();
  const unknown = { code: "invalid", details: { reason: "unknown_command" } };
  await expect(write(set, "/frobnicate now")).rejects.toMatchObject({
    ...unknown,
    message: "There is no command /frobnicate. Write //frobnicate to say it as it is, or /help to see what there is.",
  });
  for (const name of ["constructor", "__proto__", "toString", "<script>alert(1)</script>", "x".repeat(4_000)])
    await expect(write(set, `/${name}`)).rejects.toMatchObject(unknown);
  for (const line of ["/me", "/topic", "/invite", "/invite <b>", `/topic ${"x".repeat(251)}`, `/invite ${many(21)}`])
    await expect(write(set, line), line.slice(0, 30)).rejects.toMatchObject({ code: "invalid" });
  expect(await count()).toBe(before);
});

test("no command does what its writer may not do", async () => {
  const set = await scene({ as: "chidi" });
  const { design } = set.world.conversations;
  await set.ctx.db
    .update(conversations)
    .set({ whoDescribes: "moderators", whoAdds: "moderators" })
    .where(eq(conversations.id, design.id));
  for (const line of ["/topic mine", "/invite @adi"])
    await expect(write(set, line), line).rejects.toMatchObject({ code: "forbidden" });
  // In an announcement those who may not post do not post by a command, nor from outside of a channel.
  for (const line of ["/me waves", "/shrug"])
    await expect(write(set, line, "news"), line).rejects.toMatchObject({ code: "forbidden" });
  await set.ctx.db.delete(members).where(eq(members.personId, set.world.people.chidi.id));
  for (const line of ["/me waves", "/mute"])
    await expect(write(set, line, "general"), line).rejects.toMatchObject({ code: "forbidden" });
});

function many(count: number): string {
  return Array.from({ length: count }, (_one, at) => `@somebody-${at}`).join(" ");
}

async function handles({ ctx, world }: Scene): Promise<string[]> {
  const list = await readMembers(ctx, await openConversation(ctx, world.conversations.design.id, "read"));
  return list.map(({ person }) => person.handle);
}

async function levelOf({ ctx, world }: Scene) {
  const sidebar = await readSidebar(ctx, await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit"));
  return sidebar.find(({ id }) => id === world.conversations.design.id)?.level;
}
