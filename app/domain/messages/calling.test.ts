import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { presenceLeases } from "~db/schema/reading";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { editMessage } from "./edit-message";
import { readMessagePage } from "./message-reads";
import { sendMessage } from "./send-message";

type Name = keyof Scene["world"]["people"];

const words = (body: string, confirmed?: boolean) => ({ clientId: crypto.randomUUID(), body, confirmed });

async function say({ ctx, world }: Scene, body: string) {
  const here = await openConversation(ctx, world.conversations.design.id, "post");
  const sent = await sendMessage(ctx, here, words(body));
  const [row] = await ctx.db.select().from(messages).where(eq(messages.id, sent.id));
  const page = await readMessagePage(ctx, here, { limit: 1 });
  expect(page.messages[0]).toEqual(sent);
  return { here, sent, called: row?.called ?? null };
}

async function isThere({ ctx, world }: Scene, who: Name, seconds = 60) {
  const expiresAt = sql<Date>`now() + make_interval(secs => ${seconds})`;
  await ctx.db.insert(presenceLeases).values({
    connectionId: crypto.randomUUID(),
    personId: world.people[who].id,
    expiresAt: expiresAt as unknown as Date,
  });
}

async function mentionsOf({ as, world }: Scene, who: "ada" | "chidi" | "mo") {
  const sidebar = await readSidebar(as(who), await openWorkspace(as(who), world.workspaces.bluefin.slug, "visit"));
  return sidebar.find(({ id }) => id === world.conversations.design.id)?.mentions ?? 0;
}

/** So many more people are in the conversation. */
async function crowd({ ctx, world }: Scene, count: number) {
  const crowded = Array.from({ length: count }, (_one, at) => ({
    id: crypto.randomUUID(),
    handle: `crowd-${at}`,
    name: `Crowd ${at}`,
  }));
  await ctx.db.insert(people).values(crowded);
  const conversationId = world.conversations.design.id;
  await ctx.db.insert(members).values(crowded.map(({ id: personId }) => ({ conversationId, personId })));
}

test("@channel counts as a mention for everybody else there, and shows as one", async () => {
  const set = await scene({ as: "mo" });
  const before = [await mentionsOf(set, "ada"), await mentionsOf(set, "chidi"), await mentionsOf(set, "mo")];
  const { sent, called } = await say(set, "@channel the boat leaves");
  expect(sent.calls).toBe("channel");
  expect(sent.html).toBe('<p><span class="mention mention-call">@channel</span> the boat leaves</p>');
  expect(called).toBeNull();
  const [ada = 0, chidi = 0] = before;
  expect([await mentionsOf(set, "ada"), await mentionsOf(set, "chidi"), await mentionsOf(set, "mo")]).toEqual([
    ada + 1,
    chidi + 1,
    0,
  ]);
});

test("@here calls the others who are there at that moment and no others", async () => {
  const set = await scene({ as: "mo" });
  await isThere(set, "ada");
  await isThere(set, "ada");
  await isThere(set, "mo");
  await isThere(set, "chidi", -1);
  await isThere(set, "max");
  const before = [await mentionsOf(set, "ada"), await mentionsOf(set, "chidi")];
  const { sent, called } = await say(set, "anybody @here?");
  expect([sent.calls, called]).toEqual(["here", [set.world.people.ada.id]]);
  expect([await mentionsOf(set, "ada"), await mentionsOf(set, "chidi")]).toEqual([(before[0] ?? 0) + 1, before[1]]);
});

test("with nobody there @here calls nobody and is sent all the same", async () => {
  const { sent, called } = await say(await scene({ as: "mo" }), "@here?");
  expect([sent.calls, called]).toEqual(["here", []]);
});

test("a reply in a thread calls as well", async () => {
  const set = await scene({ as: "mo" });
  const { here, sent } = await say(set, "Which tide table?");
  const reply = await sendMessage(set.ctx, here, { ...words("@channel the new one"), rootId: sent.id });
  expect([reply.calls, reply.html]).toEqual(["channel", expect.stringContaining("mention-call")]);
});

test("in code, in a mail address and within a longer word it is only words", async () => {
  const set = await scene({ as: "mo" });
  for (const body of ["`@channel`", "me@channel.example", "```\n@here\n```", "@channels", "plain"])
    expect((await say(set, body)).sent, body).toMatchObject({ calls: null });
});

test("from somebody who may not call everybody it is only words, and nobody is called", async () => {
  const set = await scene({ as: "chidi" });
  const { design } = set.world.conversations;
  await set.ctx.db.update(conversations).set({ whoMentionsAll: "moderators" }).where(eq(conversations.id, design.id));
  const before = await mentionsOf(set, "ada");
  const { sent } = await say(set, "@channel hello");
  expect([sent.calls, sent.html]).toEqual([null, "<p>@channel hello</p>"]);
  expect(await mentionsOf(set, "ada")).toBe(before);
});

test("more than twenty are called only by somebody who says that it is meant", async () => {
  const set = await scene({ as: "mo" });
  await crowd(set, 30);
  const here = await openConversation(set.ctx, set.world.conversations.design.id, "post");
  const input = words("@channel the boat leaves");
  await expect(sendMessage(set.ctx, here, input)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/^This calls 3\d people at once\.$/),
    details: { reason: "calls_many" },
  });
  expect(set.told("message.sent")).toEqual([]);
  const sent = await sendMessage(set.ctx, here, { ...input, confirmed: true });
  expect(sent.calls).toBe("channel");
  // Its answer was lost: the same again is no new question.
  expect(await sendMessage(set.ctx, here, input)).toEqual(sent);
});

test("an edit calls nobody, and takes back a call whose word is gone", async () => {
  const set = await scene({ as: "mo" });
  const plain = await say(set, "the boat leaves");
  const louder = await editMessage(set.ctx, plain.here, { messageId: plain.sent.id, body: "@channel the boat leaves" });
  expect([louder.calls, louder.html]).toEqual([null, "<p>@channel the boat leaves</p>"]);
  const before = await mentionsOf(set, "ada");
  const loud = await say(set, "@channel the boat leaves");
  expect(await mentionsOf(set, "ada")).toBe(before + 1);
  const quiet = await editMessage(set.ctx, loud.here, { messageId: loud.sent.id, body: "the boat leaves" });
  expect([quiet.calls, await mentionsOf(set, "ada")]).toEqual([null, before]);
});
