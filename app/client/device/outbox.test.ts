import { expect, test } from "vitest";
import type { ErrorCode } from "~/shared/rules/errors";
import { createOutbox } from "./outbox";
import { createMemoryStore, type OutboxEntry, type OutboxStore } from "./outbox-store";
import { createServer, type Refusal } from "./support/outbox-server";

test("messages to one conversation arrive in the order in which they were written, one at a time", async () => {
  const page = open();
  for (const body of ["one", "two", "three"]) page.outbox.send("here", body);
  await rest();
  expect(page.server.atOnce).toBe(1);
  expect(page.server.bodies()).toEqual(["one", "two", "three"]);
  expect(page.outbox.entries()).toEqual([]);
  expect(await page.store.all("ada")).toEqual([]);
});

test("a message is written down before it is sent", async () => {
  const store = createMemoryStore();
  const page = open({ store });
  let wasWritten = false;
  page.server.before = async () => {
    wasWritten = (await store.all("ada")).length === 1;
  };
  page.outbox.send("here", "hello");
  await rest();
  expect(wasWritten).toBe(true);
});

test("one conversation that waits does not hold up another", async () => {
  const page = open();
  page.server.refuse("slow", "unavailable");
  page.outbox.send("there", "slow");
  page.outbox.send("here", "quick");
  await rest();
  expect(page.server.bodies()).toEqual(["quick"]);
});

test("a network that is away is tried again with the same id until the message is there, once", async () => {
  const page = open();
  page.server.refuse("hello", "unavailable", "unavailable", "internal");
  page.outbox.send("here", "hello");
  page.outbox.send("here", "after");
  await rest();
  expect(page.outbox.entries().map(({ state }) => state)).toEqual(["sending", "sending"]);
  await page.wakeUntilDone();
  expect(page.server.bodies()).toEqual(["hello", "after"]);
  expect(new Set(page.server.ids("hello")).size).toBe(1);
});

test("an acknowledgement that was lost on its way does not double the message", async () => {
  const page = open();
  page.server.loseAnswers = 1;
  page.outbox.send("here", "hello");
  await rest();
  await page.wakeUntilDone();
  expect(page.server.bodies()).toEqual(["hello"]);
});

test("a refused message stays with the server's sentence, and those behind it go on", async () => {
  const page = open();
  page.server.refuse("bad", "forbidden");
  page.outbox.send("here", "bad");
  page.outbox.send("here", "good");
  await rest();
  expect(page.outbox.entries()).toMatchObject([{ body: "bad", state: "failed", reason: "No: forbidden." }]);
  expect(page.server.bodies()).toEqual(["good"]);
});

test("a refused message is sent again on request, or forgotten", async () => {
  const page = open();
  page.server.refuse("bad", "conflict");
  page.server.refuse("worse", "invalid");
  page.outbox.send("here", "bad");
  page.outbox.send("here", "worse");
  await rest();
  const [bad, worse] = page.outbox.entries();
  page.outbox.retry(bad?.clientId ?? "");
  page.outbox.discard(worse?.clientId ?? "");
  await rest();
  expect(page.server.bodies()).toEqual(["bad"]);
  expect(await page.store.all("ada")).toEqual([]);
});

test("who sends again what was asked about has answered: it goes out as meant", async () => {
  const page = open();
  page.server.refuse("@channel hello", "conflict");
  page.server.reason = "calls_many";
  page.outbox.send("here", "@channel hello");
  await rest();
  expect(page.outbox.entries()).toMatchObject([{ state: "failed", mustConfirm: true, confirmed: false }]);
  page.outbox.retry(page.outbox.entries()[0]?.clientId ?? "");
  await rest();
  expect(page.server.confirmed).toEqual([false, true]);
  page.server.reason = null;
  page.server.refuse("other", "conflict");
  page.outbox.send("here", "other");
  await rest();
  page.outbox.retry(page.outbox.entries()[0]?.clientId ?? "");
  await rest();
  expect(page.server.confirmed).toEqual([false, true, false, false]);
});

test("a fault of the server is not tried for ever", async () => {
  const page = open();
  page.server.refuse("hello", ...Array<ErrorCode>(9).fill("internal"));
  page.outbox.send("here", "hello");
  await page.wakeUntilDone();
  expect(page.outbox.entries()).toMatchObject([{ state: "failed" }]);
});

test("a message that came too soon in slow mode waits its turn and goes out by itself", async () => {
  const page = open();
  page.server.refuse("hello", "too_many");
  page.outbox.send("here", "hello");
  await rest();
  expect(page.outbox.entries()).toMatchObject([{ state: "sending" }]);
  expect(page.waits).toEqual([12_000]);
  await page.wakeUntilDone();
  expect(page.server.bodies()).toEqual(["hello"]);
});

test("what was taken without an answer is no failure, though its writer may speak there no more", async () => {
  const page = open();
  page.server.loseAnswers = 1;
  page.outbox.send("here", "hello");
  await rest();
  page.server.refuse("hello", "not_found");
  await page.wakeUntilDone();
  expect([page.outbox.entries(), page.server.bodies()]).toEqual([[], ["hello"]]);
});

test("what was never taken is a failure once its writer may speak there no more", async () => {
  const page = open();
  page.server.refuse("hello", "unavailable", "forbidden");
  page.outbox.send("here", "hello");
  await page.wakeUntilDone();
  expect(page.outbox.entries()).toMatchObject([{ state: "failed", reason: "No: forbidden." }]);
});

test("what a crashed page left behind is sent by the next one, before anything new", async () => {
  const store = createMemoryStore();
  const crashed = open({ store });
  crashed.server.refuse("first", "unavailable");
  crashed.outbox.send("here", "first");
  crashed.outbox.send("here", "second");
  await rest();
  crashed.outbox.stop();

  const next = open({ store });
  next.outbox.send("here", "third");
  await rest();
  expect(next.server.bodies()).toEqual(["first", "second", "third"]);
});

test("a message of somebody else who used this browser is neither shown nor sent", async () => {
  const store = createMemoryStore();
  await store.put({ ...left, personId: "mo" });
  const page = open({ store });
  await rest();
  expect(page.outbox.entries()).toEqual([]);
  expect(page.server.bodies()).toEqual([]);
});

test("what another tab has sent meanwhile is not sent again", async () => {
  const store = createMemoryStore();
  await store.put(left);
  const turn = { end: () => {} };
  const otherTab = new Promise<void>((resolve) => {
    turn.end = resolve;
  });
  const page = open({ store, alone: (_id, work) => otherTab.then(work) });
  await rest();
  expect(page.outbox.entries()).toHaveLength(1);
  await store.remove(left.clientId);
  turn.end();
  await rest();
  expect([page.outbox.entries(), page.server.bodies()]).toEqual([[], []]);
});

test("a browser that cannot keep anything sends all the same", async () => {
  const broken = () => Promise.reject(new Error("The disk is full."));
  const page = open({ store: { all: broken, put: broken, remove: broken } });
  page.outbox.send("here", "hello");
  await rest();
  expect(page.server.bodies()).toEqual(["hello"]);
});

const left: OutboxEntry = {
  ...{ clientId: "left", personId: "ada", conversationId: "here", body: "left", createdAt: "", order: 1 },
  ...{ state: "sending", reason: null },
};

type Alone = (conversationId: string, work: () => Promise<void>) => Promise<void>;

let count = 0;

function open({
  store = createMemoryStore(),
  alone = (_id, work) => work(),
}: {
  store?: OutboxStore;
  alone?: Alone;
} = {}) {
  const sleepers: (() => void)[] = [];
  const waits: number[] = [];
  const server = createServer();
  const outbox = createOutbox({
    ...{ personId: "ada", store, alone, send: server.send, wasSent: server.wasSent, onSent() {} },
    newId: () => `id ${++count}`,
    now: () => ++count,
    wait(ms) {
      waits.push(ms);
      return new Promise((resolve) => sleepers.push(resolve));
    },
    problemOf: (error) => ({
      code: (error as Refusal).code,
      message: (error as Error).message,
      fields: {},
      reason: server.reason,
      ...((error as Refusal).code === "too_many" ? { retryAfter: 12 } : {}),
    }),
  });
  async function wakeUntilDone(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
      await rest();
      for (const wake of sleepers.splice(0)) wake();
    }
  }
  return { outbox, server, store, waits, wakeUntilDone };
}

async function rest(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}
