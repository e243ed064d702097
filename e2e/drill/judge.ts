import { setTimeout as sleep } from "node:timers/promises";
import { until } from "./house";
import { judgeRows } from "./judge-rows";
import { judgeScreens } from "./judge-screens";
import type { Scene } from "./scene";

export type Judgement = { breaches: string[]; figures: Record<string, string | number> };

/** Leaves everybody alone until nothing moves, and then asks each invariant of the ledger what it has to say. */
export async function judge(scene: Scene, say: (line: string) => void): Promise<Judgement> {
  const { diary, house } = scene;
  const quiet = await beQuiet(scene).catch((error: Error) => diary.breach("I3", error.message));
  if (typeof quiet === "number") say(`Quiet after ${quiet.toFixed(1)} s. Comparing diaries, rows and screens …`);
  await judgeRows(scene);
  await judgeScreens(scene);
  for (const end of house.strangeEnds()) diary.breach("I12", `an end that nobody meant: ${end}`);
  for (const line of house.mistakes()) diary.breach("I12", `the product logged ${line.slice(0, 300)}`);
  return { breaches: diary.breaches, figures: figuresOf(scene) };
}

/** Every outbox is empty, every page holds what there is, every event is published; then the last hints have their second. */
async function beQuiet(scene: Scene): Promise<number> {
  const began = Date.now();
  await until("every outbox to be empty", () => scene.waiting() === 0, 60_000);
  await scene.untilCaughtUp(60_000);
  await until("every event to be published", async () => (await eventsWaiting(scene)) === 0, 30_000);
  await sleep(2_500);
  return (Date.now() - began) / 1_000;
}

async function eventsWaiting({ house }: Scene): Promise<number> {
  const [row] = await house.ask((sql) => sql<{ count: number }[]>`select count(*)::int from outbox`);
  return row?.count ?? 0;
}

function figuresOf({ diary, refusals, gate, removed }: Scene): Judgement["figures"] {
  return {
    intents: diary.intents.size,
    refused: [...diary.intents.values()].filter(({ refused, acknowledged }) => refused && !acknowledged).length,
    shown: diary.shown.size,
    absences: gate.absences.length,
    removed: removed.size,
    "answers above 500": listed(diary.faults),
    "other refusals": listed(refusals),
  };
}

function listed(counts: Map<string, number>): string {
  return [...counts].map(([what, count]) => `${what} ×${count}`).join(", ") || "none";
}
