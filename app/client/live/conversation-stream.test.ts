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

test("what was carried here is read, since others are told nothing of what is the reader's own in it", async () => {
  const scene = createScene(1);
  const said = scene.server.say();
  if (said.type === "message.sent") scene.browser.stream.take({ ...said, isCarried: true });
  await settle();
  expect(scene.seqs()).toEqual([1]);
  await scene.calmDown();
  expect(scene.seqs()).toEqual([1, 2]);
});

test("without a gap nothing is asked", async () => {
  const scene = createScene(1);
  for (let count = 0; count < 20; count += 1) scene.browser.stream.take(scene.server.say());
  await settle();
  expect(scene.browser.stream.isCurrent()).toBe(true);
  expect([scene.browser.questions.length, scene.browser.sleepers.length]).toEqual([0, 0]);
});

test("whoever rests before another try is woken when the way is free again", async () => {
  const scene = createScene(1);
  scene.server.say();
  scene.browser.stream.catchUp();
  await settle();
  for (let tries = 0; tries < 5; tries += 1) {
    scene.fail(0);
    await settle();
    scene.browser.stream.catchUp();
    await settle();
    expect(scene.browser.questions).toHaveLength(1);
  }
  await scene.calmDown();
  expect(scene.seqs()).toEqual([1, 2]);
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
  const scene = {
    server,
    browser,
    seqs: () => browser.window()?.messages.map(({ seq }) => seq),
    ...loaders(browser),
    ...changes(server, browser),
    ...answers(browser),
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

type Browser = ReturnType<typeof createModelBrowser>;

/** What happens on the server, and what the line makes of it on the way. */
function changes(server: ReturnType<typeof createModelServer>, { stream }: Browser) {
  const network: Change[] = [];
  const send = (change: Change | null) => void (change && network.push(change));
  const take = (change: Change | undefined) => void (change && stream.take(structuredClone(change)));
  return {
    say: () => send(server.say()),
    edit: (pick: number) => send(server.edit(pick)),
    comeOrGo: (pick: number) => send(server.comeOrGo(pick)),
    deliver: (pick: number) => take(takeFrom(network, pick)),
    deliverAll: () => network.splice(0).forEach(take),
    repeat: (pick: number) => take(network[pickFrom(network, pick)]),
    drop: (pick: number) => void takeFrom(network, pick),
    reconnect() {
      network.length = 0;
      stream.catchUp();
    },
  };
}

/** What the browser asked and waits for; an answer that was given may still be on its way. */
function answers({ questions, sleepers }: Browser) {
  return {
    serve() {
      for (const question of questions) question.answered ??= structuredClone(question.ask());
    },
    answer(pick: number) {
      const question = takeFrom(questions, pick);
      question?.resolve(question.answered ?? structuredClone(question.ask()));
    },
    fail: (pick: number) => takeFrom(questions, pick)?.reject(new Error("The network is away.")),
    wake: (pick: number) => takeFrom(sleepers, pick)?.(),
  };
}

/** Answers that come by other ways, fresh or old. */
function loaders(browser: Browser) {
  const snapshots = [browser.snapshot()];
  const pickOne = (pick: number) => structuredClone(snapshots[pickFrom(snapshots, pick)] ?? browser.snapshot());
  return {
    keepSnapshot: () => void snapshots.push(browser.snapshot()),
    hydrate: (pick: number) => browser.hydrate(pickOne(pick)),
    overwrite(pick: number) {
      const data = pickOne(pick);
      const isOld = (data.pages[0]?.upTo ?? 0) <= (browser.window()?.upTo ?? 0);
      if (isOld) browser.overwrite(data);
    },
    scrollUp: () => browser.scrollUp(),
  };
}

function pickFrom(list: unknown[], pick: number): number {
  return list.length > 0 ? pick % list.length : -1;
}

function takeFrom<T>(list: T[], pick: number): T | undefined {
  return list.splice(pickFrom(list, pick), list.length > 0 ? 1 : 0)[0];
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
