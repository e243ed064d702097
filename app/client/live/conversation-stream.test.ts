import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "./conversation-stream";
import { createModelBrowser } from "./support/model-browser";
import { createModelServer } from "./support/model-server";

type Act = Exclude<keyof ReturnType<typeof createScene>, "server" | "browser" | "seqs" | "calmDown" | "expectTruth">;

// Those that make a race come often: an answer given early and read late, while everything else goes on.
const acts = [
  ...["say", "say", "edit", "edit", "comeOrGo", "comeOrGo"],
  ...["deliverAll", "deliverAll", "deliver", "repeat", "drop", "note"],
  ...["serve", "serve", "answer", "fail", "wake", "reconnect"],
  ...["keepSnapshot", "hydrate", "overwrite", "scrollUp", "scrollUp"],
] as Act[];
const step = fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(1000) });

test("whatever is lost, doubled, late or out of order, a screen ends with what the server has, in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), fc.array(step, { maxLength: 80, size: "max" }), async (before, steps) => {
      const scene = createScene(before);
      for (const { act, pick } of steps) {
        scene[act](pick);
        await settle();
        expectOrder(scene.browser.window()?.messages.map(({ seq }) => seq) ?? []);
      }
      await scene.calmDown();
      scene.expectTruth();
    }),
    { numRuns: 250 },
  );
}, 60_000);

test("a change that overtook another is shown only after it", async () => {
  const scene = createScene(1);
  const [first, second] = [scene.server.say(), scene.server.say()];
  scene.browser.stream.take(second);
  await settle();
  expect(scene.seqs()).toEqual([1]);
  scene.browser.stream.take(first);
  await settle();
  expect(scene.seqs()).toEqual([1, 2, 3]);
  expect(scene.browser.questions).toEqual([]);
});

test("a change that never comes is asked for, and what came meanwhile waits for it", async () => {
  const scene = createScene(1);
  scene.server.say();
  scene.browser.stream.take(scene.server.say());
  await scene.calmDown();
  expect(scene.seqs()).toEqual([1, 2, 3]);
});

test("without a gap nothing is asked", async () => {
  const scene = createScene(1);
  for (let count = 0; count < 20; count += 1) scene.browser.stream.take(scene.server.say());
  await settle();
  expect(scene.browser.stream.isCurrent()).toBe(true);
  expect([scene.browser.questions.length, scene.browser.sleepers.length]).toEqual([0, 0]);
});

test("hearsay of a number the server does not have ends in one question, not in many", async () => {
  const scene = createScene(1);
  scene.browser.stream.note(99);
  await scene.calmDown();
  expect(scene.browser.stream.isCurrent()).toBe(true);
});

test("an answer of the library that is older than the screen is caught up with at once", async () => {
  const scene = createScene(1);
  const old = scene.browser.snapshot();
  scene.browser.stream.take(scene.server.say());
  await settle();
  scene.browser.overwrite(old);
  await scene.calmDown();
  scene.expectTruth();
});

function createScene(said: number) {
  const server = createModelServer();
  for (let count = 0; count < said; count += 1) server.say();
  const browser = createModelBrowser(server);
  const network: Change[] = [];
  const snapshots = [browser.snapshot()];
  const send = (change: Change | null) => void (change && network.push(change));
  const pickFrom = <T>(list: T[], pick: number) => (list.length > 0 ? pick % list.length : -1);
  const takeFrom = <T>(list: T[], pick: number) => list.splice(pickFrom(list, pick), list.length > 0 ? 1 : 0)[0];

  const scene = {
    server,
    browser,
    seqs: () => browser.window()?.messages.map(({ seq }) => seq),
    say: () => send(server.say()),
    edit: (pick: number) => send(server.edit(pick)),
    comeOrGo: (pick: number) => send(server.comeOrGo(pick)),
    deliver(pick: number) {
      const change = takeFrom(network, pick);
      if (change) browser.stream.take(change);
    },
    deliverAll() {
      for (const change of network.splice(0)) browser.stream.take(change);
    },
    repeat(pick: number) {
      const change = network[pickFrom(network, pick)];
      if (change) browser.stream.take(structuredClone(change));
    },
    drop: (pick: number) => void takeFrom(network, pick),
    // The server has answered, but the answer is still on its way.
    serve() {
      for (const question of browser.questions) question.answered ??= structuredClone(question.ask());
    },
    answer(pick: number) {
      const question = takeFrom(browser.questions, pick);
      question?.resolve(question.answered ?? structuredClone(question.ask()));
    },
    fail: (pick: number) => takeFrom(browser.questions, pick)?.reject(new Error("The network is away.")),
    wake: (pick: number) => takeFrom(browser.sleepers, pick)?.(),
    reconnect() {
      network.length = 0;
      browser.stream.catchUp();
    },
    keepSnapshot: () => void snapshots.push(browser.snapshot()),
    hydrate: (pick: number) =>
      browser.hydrate(structuredClone(snapshots[pickFrom(snapshots, pick)] ?? browser.snapshot())),
    overwrite(pick: number) {
      const data = snapshots[pickFrom(snapshots, pick)];
      const isOld = (data?.pages[0]?.upTo ?? 0) <= (browser.window()?.upTo ?? 0);
      if (data && isOld) browser.overwrite(structuredClone(data));
    },
    scrollUp: () => browser.scrollUp(),
    note: (pick: number) => browser.stream.note(pick % (server.lastSeq() + 1)),
    async calmDown() {
      browser.stream.catchUp();
      for (let turns = 0; turns < 500; turns += 1) {
        await settle();
        if (browser.questions.length + browser.sleepers.length === 0) return;
        scene.wake(0);
        scene.answer(0);
      }
      throw new Error("The browser does not come to rest.");
    },
    expectTruth() {
      const window = browser.window();
      const first = window?.hasOlder ? (window.messages[0]?.seq ?? 0) : 0;
      expect(window?.messages).toEqual(server.messages().filter(({ seq }) => seq >= first));
      expect(window?.upTo).toBe(server.lastSeq());
      expect(byId(browser.members())).toEqual(byId(server.members()));
      browser.close();
    },
  };
  return scene;
}

function expectOrder(seqs: number[]): void {
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
}

function byId<T extends { person: { id: string } }>(members: T[]): T[] {
  return [...members].sort((a, b) => a.person.id.localeCompare(b.person.id));
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
