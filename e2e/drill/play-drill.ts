import { setTimeout as sleep } from "node:timers/promises";
import { actOnce } from "./acts";
import type { Fault } from "./faults/fault";
import { fullProgramme, shortProgramme } from "./faults/programme";
import { type Judgement, judge } from "./judge";
import { readFramesOnce } from "./page-globals";
import { type Scene, setScene } from "./scene";

export type Played = Judgement & {
  seed: number;
  acknowledged: number;
  seconds: number;
  faults: { name: string; caughtUp: number; words: string }[];
  /** How long others waited for a message, in milliseconds, when nothing was broken. */
  calm: number[];
};

type Size = {
  plan: Parameters<typeof setScene>[1];
  perSecond: number;
  /** Ends at the first of these: enough was acknowledged and every fault was played, or the time is over. */
  enough: number;
  seconds: number;
  faultEvery: number;
  programme: typeof fullProgramme;
};

export const whole: Size = {
  plan: {
    people: 200,
    channels: { count: 20, of: 12, guarded: 3 },
    groups: { count: 10, of: 8 },
    directs: 30,
  },
  perSecond: 41,
  enough: 20_500,
  seconds: 690,
  faultEvery: 17,
  programme: fullProgramme,
};

export const short: Size = {
  plan: { people: 16, channels: { count: 3, of: 10, guarded: 1 }, groups: { count: 2, of: 5 }, directs: 3 },
  perSecond: 30,
  enough: 0,
  // So much only where others keep the machine busy.
  seconds: 90,
  faultEvery: 1,
  programme: shortProgramme,
};

/** People talk while things break; then they are left alone, and what they were shown is held against the rows. */
export async function playDrill(seed: number, size: Size, say: (line: string) => void): Promise<Played> {
  readFramesOnce();
  const rejections: unknown[] = [];
  const onRejection = (error: unknown) => void rejections.push(error);
  process.on("unhandledRejection", onRejection);
  say(`Seed ${seed}. Starting the house …`);
  const scene = await setScene(seed, size.plan);
  try {
    await scene.untilCaughtUp(60_000);
    say(`${scene.people.length} people in ${scene.town.places.length} places have their pages open.`);
    const began = Date.now();
    const acting = act(scene, size.perSecond);
    const faults = await breakThings(scene, size, say);
    await untilEnough(scene, size, began);
    await acting.stop();
    const seconds = (Date.now() - began) / 1_000;
    say(`${scene.diary.acknowledgedCount()} messages acknowledged in ${Math.round(seconds)} s. Waiting for quiet …`);
    const judgement = await judge(scene, say);
    for (const error of rejections) judgement.breaches.push(`I12: unhandled rejection: ${String(error)}`);
    const calm = scene.diary.waits.filter(({ at }) => faults.every((one) => at < one.from - 2_000 || at > one.until));
    return {
      ...judgement,
      ...{ seed, seconds, faults, acknowledged: scene.diary.acknowledgedCount() },
      calm: calm.map(({ ms }) => ms),
    };
  } finally {
    process.off("unhandledRejection", onRejection);
    await scene.close();
  }
}

/** At a steady pace, whatever the answers do, but never so far ahead that the machine drowns in what waits. */
function act(scene: Scene, perSecond: number): { stop(): Promise<void> } {
  let isOver = false;
  const mostWaiting = scene.people.length * 6;
  const going = (async () => {
    for (let due = 0, last = Date.now(); !isOver; await sleep(20)) {
      const now = Date.now();
      due = Math.min(due + ((now - last) * perSecond) / 1_000, perSecond);
      last = now;
      for (; due >= 1; due -= 1) if (scene.waiting() < mostWaiting) actOnce(scene);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await going;
    },
  };
}

async function breakThings(scene: Scene, { programme, faultEvery, seconds }: Size, say: (line: string) => void) {
  const played: { name: string; caughtUp: number; words: string; from: number; until: number }[] = [];
  const [began, faults] = [Date.now(), programme(scene.dice)];
  await sleep(Math.min(5_000, faultEvery * 1_000));
  for (const [at, fault] of faults.entries()) {
    if (Date.now() - began > seconds * 1_000) break;
    const from = Date.now();
    const { words, caughtUp } = await playOne(scene, fault);
    played.push({ name: fault.name, caughtUp, words, from, until: Date.now() });
    say(
      `${at + 1}/${faults.length} ${fault.name}: all caught up ${caughtUp.toFixed(1)} s after${words ? `; ${words}` : ""}`,
    );
    await sleep(Math.max(1_000, began + (at + 1) * faultEvery * 1_000 - Date.now()));
  }
  return played;
}

async function playOne(scene: Scene, fault: Fault): Promise<{ words: string; caughtUp: number }> {
  try {
    const words = (await fault.play(scene)) ?? "";
    return { words, caughtUp: await scene.untilCaughtUp(60_000) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    scene.diary.breach(fault.name, words);
    return { words, caughtUp: Number.NaN };
  }
}

async function untilEnough({ diary }: Scene, { enough, seconds }: Size, began: number): Promise<void> {
  while (diary.acknowledgedCount() < enough && Date.now() - began < seconds * 1_000) await sleep(250);
}
