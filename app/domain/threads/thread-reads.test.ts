import { expect, test } from "vitest";
import { ListThreads } from "~/shared/inputs/thread";
import type { ThreadFilter } from "~/shared/rules/vocabulary";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { markThreadRead } from "./mark-thread-read";
import { resolveThread } from "./resolve-thread";
import { readThreads } from "./thread-reads";
import { unfollowThread } from "./unfollow-thread";

const design = (set: Scene, name: CastName) =>
  openConversation(set.as(name), set.world.conversations.design.id, "post");

async function say(set: Scene, name: CastName, body: string, rootId?: string) {
  const input = { clientId: crypto.randomUUID(), body };
  return sendMessage(set.as(name), await design(set, name), rootId ? { ...input, rootId } : input);
}

async function list(set: Scene, show: ThreadFilter = "all", after?: string) {
  const workspace = await openWorkspace(set.ctx, set.world.workspaces.bluefin.slug, "visit");
  return readThreads(set.ctx, workspace, ListThreads.parse({ show, after }));
}

const rootsOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ root }) => root.body);

/** Three questions of ada's with an answer each, the first one read. */
async function threeThreads() {
  const set = await scene({ as: "ada" });
  const roots = [await say(set, "ada", "one?"), await say(set, "ada", "two?"), await say(set, "ada", "three?")];
  for (const root of roots) await say(set, "chidi", `${root.body} yes`, root.id);
  const [first, second, third] = roots;
  if (!first || !second || !third) throw new Error("three are there");
  await markThreadRead(set.ctx, await design(set, "ada"), { rootId: third.id, seq: 999_999 });
  return { set, first, second, third };
}

test("what waits comes first, and the latest answered first", async () => {
  const { set, first } = await threeThreads();
  expect(rootsOf(await list(set)).slice(0, 3)).toEqual(["two?", "one?", "three?"]);
  await say(set, "chidi", "once more", first.id);
  const { items } = await list(set);
  expect(items[0]).toMatchObject({
    root: { id: first.id, thread: { replyCount: 2 } },
    latest: [{ body: "one? yes" }, { body: "once more" }],
    place: { name: "design", kind: "channel" },
    standing: { unread: 2, isFollowing: true },
  });
});

test("it shows what waits alone, what is open and what is settled", async () => {
  const { set, second, third } = await threeThreads();
  await resolveThread(set.ctx, await openConversation(set.ctx, second.conversationId, "react"), { rootId: second.id });
  expect(rootsOf(await list(set, "unread"))).toEqual(["two?", "one?"]);
  expect(rootsOf(await list(set, "resolved"))).toEqual(["two?"]);
  expect(rootsOf(await list(set, "open"))).toEqual(["one?", "three?"]);
  await unfollowThread(set.ctx, await openConversation(set.ctx, third.conversationId, "arrange"), { rootId: third.id });
  expect(rootsOf(await list(set, "open"))).toEqual(["one?"]);
});

test("every thread comes once, page by page, waiting ones and others", async () => {
  const { set } = await threeThreads();
  for (let count = 0; count < 42; count += 1) {
    const root = await say(set, "ada", `question ${count}`);
    await say(set, "chidi", "yes", root.id);
    if (count % 2 === 0) await markThreadRead(set.ctx, await design(set, "ada"), { rootId: root.id, seq: 999_999 });
  }
  const seen: string[] = [];
  const waits: boolean[] = [];
  for (let page = await list(set); ; page = await list(set, "all", page.next ?? undefined)) {
    seen.push(...page.items.map(({ root }) => root.id));
    waits.push(...page.items.map(({ standing }) => standing.unread > 0));
    if (!page.next) break;
  }
  expect(seen.length).toBeGreaterThanOrEqual(45);
  expect(new Set(seen).size).toBe(seen.length);
  expect(waits).toEqual([...waits].sort((a, b) => Number(b) - Number(a)));
});

test("a page is five queries, however much is on it", async () => {
  const { set } = await threeThreads();
  const workspace = await openWorkspace(set.ctx, set.world.workspaces.bluefin.slug, "visit");
  expect(await set.queries(() => readThreads(set.ctx, workspace, { show: "all" }))).toBeLessThanOrEqual(5);
});
