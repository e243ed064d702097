import { measureHistory } from "./history";
import { measureMissed } from "./missed";
import { measureReach } from "./reach";
import { measureScrollback } from "./scrollback";
import type { Stage } from "./support/stage";
import { measureThreads } from "./threads";

/** Everything about reading what was said, where very much was said. */
export async function measureReading(stage: Stage, messages: number, note: (line: string) => void) {
  note(`History at ${messages.toLocaleString("en")} messages …`);
  const history = await measureHistory(stage, messages);
  note("A thread of 5,000 replies …");
  const threads = await measureThreads(stage);
  note("Ten thousand missed changes …");
  const missed = await measureMissed(stage);
  note("Quotes, days and pins in it …");
  const reach = await measureReach(stage);
  note("Ten thousand messages scrolled back in a browser …");
  const scrollback = await measureScrollback(stage);
  return { history, threads, missed, reach, scrollback };
}
