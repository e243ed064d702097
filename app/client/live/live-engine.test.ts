import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { conversationChannel, personChannel, workspaceChannel } from "~/shared/rules/channels";
import { idOf, me, mo, openLivePage as open, space, workspace } from "./support/live-page";
import { modelId } from "./support/model-server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a page is live once it hears everything it shows, and what was missed before is read after", async () => {
  const page = open();
  page.server.say();
  expect(page.store.connection()).toBe("connecting");
  expect(page.reads).toEqual([]);
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.store.connection()).toBe("live");
  expect(page.shown()).toEqual([1, 2]);
});

test("a short break is not worth a word, a longer one says reconnecting, and its end catches up", async () => {
  const page = open();
  page.line.up();
  page.line.down();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.store.connection()).toBe("live");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.store.connection()).toBe("reconnecting");
  page.server.say();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.store.connection()).toBe("live");
  expect(page.shown()).toEqual([1, 2]);
});

test("what is known to be missing is said to be, until it was read", async () => {
  const page = open();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  page.failures.push(new Error("away"));
  page.server.say();
  page.engine.note(modelId, 2);
  expect(page.store.isBehind(modelId)).toBe(false);
  await vi.advanceTimersByTimeAsync(600);
  expect([page.store.isBehind(modelId), page.shown()]).toEqual([true, [1]]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([page.store.isBehind(modelId), page.shown()]).toEqual([false, [1, 2]]);
});

test("a page that never gets through says so within five seconds", async () => {
  const page = open();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(page.store.connection()).toBe("reconnecting");
});

test("a conversation is followed while somebody looks, half a minute longer, and then forgotten", async () => {
  const page = open();
  page.line.up();
  page.release();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(page.line.channels()).toContain(conversationChannel(modelId));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(page.line.channels()).not.toContain(conversationChannel(modelId));
  expect(page.shown()).toBeUndefined();
});

test("a hint on the person's own channel finds a message that its own channel has lost", async () => {
  const page = open();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  page.server.say();
  page.line.tell(personChannel(me), bumped(2));
  await vi.advanceTimersByTimeAsync(500);
  expect(page.shown()).toEqual([1, 2]);
});

test("an event too large to carry is read instead", async () => {
  const page = open();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  page.server.say();
  page.line.tell(conversationChannel(modelId), { type: "stale", conversationId: modelId, seq: 2 });
  await vi.advanceTimersByTimeAsync(500);
  expect(page.shown()).toEqual([1, 2]);
});

test("reading that fails is tried again until it succeeds, without another event", async () => {
  const page = open();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  page.failures.push(new Error("away"), new Error("away"));
  page.server.say();
  page.engine.wake();
  await vi.advanceTimersByTimeAsync(200);
  expect(page.shown()).toEqual([1]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(page.shown()).toEqual([1, 2]);
  expect(page.line.state.probes).toBe(1);
});

test("who writes is shown for six seconds, or until the words have come; oneself is not", async () => {
  const page = open();
  page.line.up();
  page.line.type(conversationChannel(modelId), mo);
  page.line.type(conversationChannel(modelId), me);
  expect(page.store.typing.in(modelId)).toEqual([mo]);
  await vi.advanceTimersByTimeAsync(4_000);
  page.line.type(conversationChannel(modelId), mo);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(page.store.typing.in(modelId)).toEqual([mo]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(page.store.typing.in(modelId)).toEqual([]);
});

test("who writes in a thread writes there and not in the conversation, until the reply has come", async () => {
  const page = open();
  const root = idOf(7);
  page.line.up();
  page.line.type(conversationChannel(modelId), mo, root);
  expect([page.store.typing.in(root), page.store.typing.in(modelId)]).toEqual([[mo], []]);
  const reply = { ...page.server.say(), seq: 3 };
  if (reply.type !== "message.sent") throw new Error("Something else was said.");
  const message = { ...reply.message, rootId: root, author: { ...reply.message.author, id: mo } };
  page.line.tell(conversationChannel(modelId), { ...reply, message });
  expect(page.store.typing.in(root)).toEqual([]);
});

test("typing is told every three seconds at most", async () => {
  const page = open();
  page.line.up();
  for (let second = 0; second < 7; second += 1) {
    page.engine.sayTyping(modelId);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(page.line.said).toHaveLength(3);
});

test("who came or went while the list was read is not lost", async () => {
  const page = open();
  page.store.setWorkspace(workspace);
  page.line.up();
  page.line.tell(workspaceChannel(space), { type: "presence.changed", online: [mo], offline: [me] });
  page.answerOnline([me]);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.online()).toEqual([mo]);
});

test("whoever comes back with a crowd asks a little later who is there", async () => {
  const page = open();
  page.store.setWorkspace(workspace);
  page.line.up();
  page.answerOnline([me]);
  await vi.advanceTimersByTimeAsync(0);
  page.line.down();
  page.line.up();
  await vi.advanceTimersByTimeAsync(10_000);
  page.answerOnline([me, mo]);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.online()).toEqual([me, mo]);
});

test("an ended session leaves the page", () => {
  const page = open();
  page.line.state.listener?.onSessionOver();
  expect(page.ended).toBe(1);
  page.engine.stop();
  expect(page.line.state.isClosed).toBe(true);
});

function bumped(lastSeq: number) {
  const facts = { conversationId: modelId, lastSeq, messageCount: lastSeq, lastAuthorId: mo, counted: null };
  return { type: "conversation.bumped" as const, ...facts, lastMessageAt: "2025-01-01T00:00:00.000Z" };
}
