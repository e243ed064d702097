import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { SyncSince } from "~/shared/inputs/message";
import { conversations } from "~db/schema/conversations";
import { type Scene, scene } from "~db/testing/scene";
import { addPeople } from "../conversations/add-people";
import { openConversation } from "../conversations/conversation-access";
import { readConversation } from "../conversations/conversation-reads";
import { joinConversation } from "../conversations/join-conversation";
import { leaveConversation } from "../conversations/leave-conversation";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { readMessagePage } from "./message-reads";
import { sendMessage } from "./send-message";
import { readChangesSince } from "./sync-reads";

type History = "sinceJoining" | "everything";

/** Mia is added to the private design channel, whose rule for newcomers is this one. */
async function added(history: History) {
  const here = await scene({ as: "ada" });
  const { id } = here.world.conversations.design;
  await setRule(here, history);
  await addPeople(here.ctx, await openConversation(here.ctx, id, "invite"), { people: [here.world.people.mia.id] });
  const mia = here.as("mia");
  return { ...here, id, mia, opened: await openConversation(mia, id, "read") };
}

async function setRule({ ctx, world }: Pick<Scene, "ctx" | "world">, history: History) {
  await ctx.db.update(conversations).set({ history }).where(eq(conversations.id, world.conversations.design.id));
}

const words = (body: string) => ({ clientId: crypto.randomUUID(), body });

test("somebody added where the past is not for newcomers finds nothing of it, by no way of asking", async () => {
  const { mia, opened } = await added("sinceJoining");
  const newest = await readMessagePage(mia, opened, { limit: 50 });
  expect(newest).toMatchObject({ messages: [{ notice: { act: "added" } }], hasOlder: false });
  const first = newest.messages[0]?.seq ?? 0;
  for (const page of [{ cursor: first }, { cursor: 3 }, { after: 0, cursor: first }])
    expect((await readMessagePage(mia, opened, { limit: 50, ...page })).messages).toEqual([]);
  const forward = await readMessagePage(mia, opened, { limit: 50, after: 0 });
  expect(forward.messages.map((message) => message.seq)).toEqual([first]);
  const missed = await readChangesSince(mia, opened, SyncSince.parse({ conversationId: opened.id, seq: 0 }));
  expect(missed.messages.map((message) => message.seq)).toEqual([first]);
});

test("nothing from before is counted as unread", async () => {
  const { ctx, mia, id, world } = await added("sinceJoining");
  const unread = async () => {
    const items = await readSidebar(mia, await openWorkspace(mia, world.workspaces.bluefin.slug, "visit"));
    return items.find((item) => item.id === id)?.unread;
  };
  expect(await unread()).toBe(0);
  await sendMessage(ctx, await openConversation(ctx, id, "post"), words("welcome"));
  expect(await unread()).toBe(1);
});

test("somebody added where the past is for everybody reads all of it", async () => {
  const { mia, opened } = await added("everything");
  const page = await readMessagePage(mia, opened, { limit: 50 });
  expect(page.messages[0]?.seq).toBe(1);
  expect(await readConversation(mia, opened)).toMatchObject({ place: { past: "everything" } });
});

test.each<[History, History]>([
  ["sinceJoining", "everything"],
  ["everything", "sinceJoining"],
])("a rule that was %s and becomes %s neither gives nor takes what a person has", async (before, after) => {
  const here = await added(before);
  const had = await readMessagePage(here.mia, here.opened, { limit: 50 });
  await setRule(here, after);
  const again = await openConversation(here.mia, here.id, "read");
  const has = await readMessagePage(here.mia, again, { limit: 50 });
  expect(has.messages.map((message) => message.seq)).toEqual(had.messages.map((message) => message.seq));
});

test("the page of somebody who reads from when they joined says so", async () => {
  const { mia, opened } = await added("sinceJoining");
  const { place } = await readConversation(mia, opened);
  expect(place?.past).toBe("sinceJoining");
  expect(Date.now() - Date.parse(place?.joinedAt ?? "")).toBeLessThan(60_000);
});

test("whoever leaves and comes back reads from then on, as the rule says", async () => {
  const here = await added("everything");
  await leaveConversation(here.mia, await openConversation(here.mia, here.id, "leave"));
  await setRule(here, "sinceJoining");
  await addPeople(here.ctx, await openConversation(here.ctx, here.id, "invite"), {
    people: [here.world.people.mia.id],
  });
  const again = await openConversation(here.mia, here.id, "read");
  expect((await readMessagePage(here.mia, again, { limit: 50 })).messages).toHaveLength(1);
});

test("whoever joins what is public reads all of it", async () => {
  const { as, world } = await scene({});
  const mia = as("mia");
  const { id } = world.conversations.news;
  await leaveConversation(mia, await openConversation(mia, id, "leave"));
  await joinConversation(mia, await openConversation(mia, id, "join"));
  const page = await readMessagePage(mia, await openConversation(mia, id, "read"), { limit: 50 });
  expect(page.messages[0]?.seq).toBe(1);
});
