import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { SendMessage } from "~/shared/inputs/message";
import { scene } from "~db/testing/scene";
import { addPeople } from "../conversations/add-people";
import { openConversation } from "../conversations/conversation-access";
import { createChannel } from "../conversations/create-channel";
import { leaveConversation } from "../conversations/leave-conversation";
import { openWorkspace } from "../workspaces/workspace-access";
import { readMessagePage } from "./message-reads";
import { sendMessage } from "./send-message";
import { readChangesSince } from "./sync-reads";

async function longTalk(count: number) {
  const here = await scene({ as: "ada" });
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "createChannel");
  const { id } = await createChannel(here.ctx, workspace, { name: "Long talk", visibility: "private", topic: "" });
  await here.ctx.db.execute(sql`
    insert into messages (id, conversation_id, author_id, client_id, seq, changed_seq, body)
    select gen_random_uuid(), ${id}, ${here.world.people.ada.id}, gen_random_uuid(), n + 1, n + 1, 'line ' || n
    from generate_series(1, ${count}::int) n`);
  await here.ctx.db.execute(
    sql`update conversations set last_seq = ${count + 1}, message_count = ${count} where id = ${id}`,
  );
  return { ...here, id, opened: await openConversation(here.ctx, id, "post") };
}

const seqs = (page: { messages: { seq: number }[] }) => page.messages.map((message) => message.seq);

test("pages from the newest to the oldest cover every message once", async () => {
  const { ctx, opened } = await longTalk(120);
  const newest = await readMessagePage(ctx, opened, { limit: 50 });
  expect(newest).toMatchObject({ upTo: 121, hasOlder: true, hasNewer: false });
  const middle = await readMessagePage(ctx, opened, { limit: 50, cursor: seqs(newest)[0] });
  const oldest = await readMessagePage(ctx, opened, { limit: 50, cursor: seqs(middle)[0] });
  expect(oldest.hasOlder).toBe(false);
  expect([...seqs(oldest), ...seqs(middle), ...seqs(newest)]).toEqual(Array.from({ length: 121 }, (_, n) => n + 1));
});

test("reading on from a place goes forwards", async () => {
  const { ctx, opened } = await longTalk(20);
  const page = await readMessagePage(ctx, opened, { limit: 5, after: 10 });
  expect(seqs(page)).toEqual([11, 12, 13, 14, 15]);
  expect(page).toMatchObject({ hasOlder: true, hasNewer: true });
});

test("any gap closes page by page and ends where the conversation ends", async () => {
  const { ctx, opened } = await longTalk(450);
  const seen: number[] = [];
  let at = 0;
  for (let hasMore = true; hasMore; ) {
    const step = await readChangesSince(ctx, opened, { seq: at });
    seen.push(...seqs(step));
    at = step.upTo;
    hasMore = step.hasMore;
  }
  expect(seen).toEqual(Array.from({ length: 451 }, (_, n) => n + 1));
  expect(at).toBe(451);
  expect(await readChangesSince(ctx, opened, { seq: at })).toEqual({
    messages: [],
    joined: [],
    left: [],
    facts: null,
    upTo: 451,
    hasMore: false,
  });
});

test("comings and goings are part of what is caught up", async () => {
  const { ctx, id, opened, as, world } = await longTalk(3);
  const { upTo } = await readChangesSince(ctx, opened, { seq: 0 });
  await addPeople(ctx, await openConversation(ctx, id, "invite"), {
    people: [world.people.chidi.id, world.people.mia.id],
  });
  await leaveConversation(as("chidi"), await openConversation(as("chidi"), id, "leave"));
  const since = await readChangesSince(ctx, opened, { seq: upTo });
  expect(since.joined.map((member) => member.person.handle)).toEqual(["mia"]);
  expect(since.left).toEqual([world.people.chidi.id]);
  expect(since.upTo).toBe(upTo + 3);
});

test("a page takes two queries and a catch-up three, however long the conversation", async () => {
  const { ctx, opened, queries } = await longTalk(300);
  expect(await queries(() => readMessagePage(ctx, opened, { limit: 50 }))).toBe(2);
  expect(await queries(() => readChangesSince(ctx, opened, { seq: 0 }))).toBe(3);
});

test("control characters go, line ends are one kind, and nothing else is touched", () => {
  const body = SendMessage.parse({
    clientId: crypto.randomUUID(),
    body: "\u0000a\u0007b\r\nc\td é 日 \u202eא\n\n",
  }).body;
  expect(body).toBe("ab\nc\td é 日 \u202eא");
});

test("five thousand code points go, one more does not, whatever their bytes", () => {
  const send = (body: string) => SendMessage.safeParse({ clientId: crypto.randomUUID(), body });
  expect(send("🐟".repeat(5000)).success).toBe(true);
  expect(send("a".repeat(5001)).error?.issues[0]?.message).toBe("A message has at most 5,000 characters.");
  expect(send(" \n\t ").error?.issues[0]?.message).toBe("Write something first.");
});

test("a message sent while a page is read is never in neither", async () => {
  const { ctx, opened } = await longTalk(2);
  const page = await readMessagePage(ctx, opened, { limit: 50 });
  const sent = await sendMessage(ctx, opened, { clientId: crypto.randomUUID(), body: "late" });
  const since = await readChangesSince(ctx, opened, { seq: page.upTo });
  expect(seqs(since)).toEqual([sent.seq]);
});
