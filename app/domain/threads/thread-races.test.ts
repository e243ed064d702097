import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { threadReaders, threads } from "~db/schema/threads";
import type { CastName } from "~db/seed/story/line";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { markThreadRead } from "./mark-thread-read";
import { markThreadsRead } from "./mark-threads-read";
import { resolveThread } from "./resolve-thread";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("thread_races");
});
afterAll(() => here.close());

async function say(name: CastName, body: string, rootId?: string) {
  const ctx = here.as(name);
  const opened = await openConversation(ctx, here.world.conversations.general.id, "post");
  const input = { clientId: crypto.randomUUID(), body };
  return sendMessage(ctx, opened, rootId ? { ...input, rootId } : input);
}

async function threadOf(rootId: string) {
  const [row] = await here.ctx.db.select().from(threads).where(eq(threads.rootId, rootId));
  if (!row) throw new Error("the thread is there");
  return row;
}

test("forty replies at once are forty, and whoever wrote follows once", async () => {
  const root = await say("ada", "count us");
  const names = ["ada", "chidi", "mo", "mia"] as const;
  const replies = await Promise.all(many(40).map((turn) => say(names[turn % 4] ?? "ada", `me ${turn}`, root.id)));
  const thread = await threadOf(root.id);
  expect(thread.replyCount).toBe(40);
  expect(thread.lastReplySeq).toBe(Math.max(...replies.map(({ seq }) => seq)));
  expect(await here.ctx.db.$count(threadReaders, eq(threadReaders.rootId, root.id))).toBe(4);
});

test("a thread that is settled while others reply is settled only if that came last", raceTime, async () => {
  const root = await say("ada", "settle me");
  const ada = here.as("ada");
  const opened = await openConversation(ada, root.conversationId, "react");
  for (const turn of many(raceRounds)) {
    const [reply, settled] = await Promise.all([
      say("chidi", `but ${turn}`, root.id),
      resolveThread(ada, opened, { rootId: root.id }),
    ]);
    const { resolvedAt, replyCount } = await threadOf(root.id);
    expect(resolvedAt !== null).toBe(settled.changedSeq > reply.seq);
    expect(replyCount).toBe(turn + 1);
  }
});

test("reading on several devices at once ends at the furthest, and marking all read waits in no circle", async () => {
  const roots = await Promise.all(many(6).map((turn) => say("ada", `thread ${turn}`)));
  for (const root of roots) await say("chidi", "yes", root.id);
  const ada = here.as("ada");
  const opened = await openConversation(ada, here.world.conversations.general.id, "read");
  const workspace = await openWorkspace(ada, here.world.workspaces.bluefin.slug, "visit");
  await Promise.all([
    ...many(4).map(() => markThreadsRead(ada, workspace)),
    ...roots.map((root) => markThreadRead(ada, opened, { rootId: root.id, seq: 999_999 })),
  ]);
  for (const root of roots) {
    const thread = await threadOf(root.id);
    const readers = await here.ctx.db.select().from(threadReaders).where(eq(threadReaders.rootId, root.id));
    const mine = readers.find(({ personId }) => personId === here.world.people.ada.id);
    expect(mine?.readSeq).toBe(thread.lastReplySeq);
  }
});
