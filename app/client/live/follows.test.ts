import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { conversationChannel, personChannel } from "~/shared/rules/channels";
import { me, openLivePage as open } from "./support/live-page";
import { modelId } from "./support/model-server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a refused conversation is emptied, said to be lost, and followed again once they are back in it", async () => {
  const page = open();
  page.line.up();
  page.failures.push(notFound(), notFound());
  page.line.refuse(conversationChannel(modelId));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([page.store.isLost(modelId), page.shown()]).toEqual([true, undefined]);
  expect(page.line.channels()).not.toContain(conversationChannel(modelId));
  page.line.tell(personChannel(me), { type: "sidebar.changed", conversationId: modelId });
  expect(page.store.isLost(modelId)).toBe(false);
  expect(page.line.channels()).toContain(conversationChannel(modelId));
});

test("whoever was let in again before they knew that they were out is in again", async () => {
  const page = open();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  page.failures.push(notFound());
  page.server.say();
  page.engine.note(modelId, 2);
  page.line.tell(personChannel(me), { type: "sidebar.changed", conversationId: modelId });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.store.isLost(modelId)).toBe(false);
  expect(page.line.channels()).toContain(conversationChannel(modelId));
});

test("whoever was let in again while nothing was heard is in again when listening begins", async () => {
  const page = await openLost();
  page.failures.push(notFound());
  page.line.ready(personChannel(me));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([page.store.isLost(modelId), page.reads]).toEqual([true, [Number.MAX_SAFE_INTEGER]]);
  page.line.ready(personChannel(me));
  await vi.advanceTimersByTimeAsync(0);
  expect(page.store.isLost(modelId)).toBe(false);
  expect(page.line.channels()).toContain(conversationChannel(modelId));
});

test("whether they are in again is asked until there is an answer", async () => {
  const page = await openLost();
  page.failures.push(new Error("lost on its way"), new Error("lost on its way"));
  page.line.ready(personChannel(me));
  await vi.advanceTimersByTimeAsync(0);
  expect(page.store.isLost(modelId)).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(page.store.isLost(modelId)).toBe(false);
});

test("a page that is left asks no more", async () => {
  const page = await openLost();
  page.failures.push(new Error("lost on its way"));
  page.line.ready(personChannel(me));
  page.engine.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.reads).toHaveLength(1);
});

/** A page that was refused the conversation, and then heard nothing for a while. */
async function openLost() {
  const page = open();
  page.line.up();
  await vi.advanceTimersByTimeAsync(0);
  page.failures.push(notFound());
  page.line.refuse(conversationChannel(modelId));
  await vi.advanceTimersByTimeAsync(0);
  page.line.down();
  page.reads.length = 0;
  return page;
}

function notFound() {
  const data = { code: "not_found", httpStatus: 404, path: "sync.since" };
  return TRPCClientError.from({ error: { message: "There is nothing here.", code: -32004, data } });
}
