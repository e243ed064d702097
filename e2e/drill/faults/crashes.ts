import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../house";
import type { Scene } from "../scene";
import type { Fault } from "./fault";

/** D01: the web process dies at a moment that a careless design would lose something in. */
export const deathsOfWeb: Fault[] = [
  { name: "D01 web, at any moment", play: (scene) => dieAfter(scene, scene.dice.below(800)) },
  {
    name: "D01 web, before a commit",
    async play(scene) {
      await scene.failPoints.arm("writing", { passes: 6, seconds: 2 });
      await sleep(700);
      return dieAfter(scene, 0, () => scene.failPoints.disarm("writing"));
    },
  },
  {
    name: "D01 web, after a commit and before its answer",
    async play(scene) {
      await Promise.race([scene.failPoints.nextCommit(), sleep(5_000)]);
      return dieAfter(scene, 0);
    },
  },
  {
    name: "D01 web, after answers and before they are published",
    async play(scene) {
      const soketi = scene.house.pid("soketi");
      process.kill(soketi, "SIGSTOP");
      await sleep(1_500);
      return dieAfter(scene, 0, async () => void process.kill(soketi, "SIGCONT"));
    },
  },
  {
    name: "D01 web, after publishing and before crossing out",
    async play(scene) {
      await scene.failPoints.arm("crossing out", { passes: 4, seconds: 2 });
      await sleep(1_000);
      return dieAfter(scene, 0, () => scene.failPoints.disarm("crossing out"));
    },
  },
  {
    name: "D01 web, while everybody catches up",
    async play(scene) {
      for (const { name } of scene.people) scene.wire.cut(name);
      await sleep(600);
      return dieAfter(scene, 0);
    },
  },
  {
    name: "D01 web, while it starts",
    async play(scene) {
      const { house } = scene;
      const first = house.pid("web");
      house.kill("web");
      await house.untilAnother("web", first);
      await sleep(300);
      return dieAfter(scene, 0);
    },
  },
];

/** D03: Soketi is gone for a while, and while it is, whatever is sent is acknowledged. */
export const deathOfSoketi: Fault = {
  name: "D03 Soketi, away for a while",
  async play({ house, diary, dice }) {
    const first = house.pid("soketi");
    house.kill("soketi");
    const second = await house.untilAnother("soketi", first);
    await sleep(300);
    // It would be back at once: a process that stands still is away longer, and in a nastier way.
    process.kill(second, "SIGSTOP");
    const before = diary.acknowledgedCount();
    await sleep(6_000 + dice.below(4_000));
    const meanwhile = diary.acknowledgedCount() - before;
    house.kill("soketi");
    await house.untilAnother("soketi", second);
    await house.untilReady();
    if (meanwhile === 0) diary.breach("D03", "nothing was acknowledged while Soketi was away.");
    return `${meanwhile} acknowledged meanwhile`;
  },
};

/** D06: PostgreSQL and everything that works for it dies; what was acknowledged was on the disk. */
export const deathOfPostgres: Fault = {
  name: "D06 PostgreSQL, all of it",
  async play({ house, diary }) {
    const before = diary.acknowledgedCount();
    const first = house.pid("postgres");
    house.kill("postgres");
    const began = Date.now();
    await house.untilAnother("postgres", first);
    await house.untilReady();
    await until("a send to be acknowledged", () => diary.acknowledgedCount() > before, 20_000);
    return `sends again after ${seconds(began)}`;
  },
};

async function dieAfter({ house, wire }: Scene, ms: number, then = async () => {}): Promise<string> {
  await sleep(ms);
  const first = house.pid("web");
  const [began, openedBefore] = [Date.now(), wire.openings().length];
  house.kill("web");
  await then();
  await house.untilAnother("web", first);
  await house.untilReady();
  const ready = seconds(began);
  await until("somebody to be back", () => wire.openings().length > openedBefore, 20_000);
  return `ready after ${ready}`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}
