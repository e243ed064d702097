import { round, type Spread } from "./support/figures";
import type { Run } from "./support/pace";

type Climb = { steady: Run; highest: number };

export type Figures = {
  machine: string;
  startSeconds: number;
  limit: Climb;
  live: Climb & { cpuPerThousandDeliveries: number };
  page: {
    p50: number;
    p95: number;
    busyP50: number;
    perSecond: number;
    htmlKB: number;
    transferKB: number;
    scriptKB: number;
  };
  idleKiB: number;
  places: Record<"sidebar" | "ownPlaces" | "switcher" | "directory" | "people", Spread> & {
    secrecy: { apartMs: number; auc: number };
    sidebarKB: number;
    plans: string[];
  };
  history: { seedSeconds: number; bare: Spread; query: Spread; inProcess: Spread; ours: Spread; plan: string[] };
  threads: { inLong: Spread; inShort: Spread; inProcess: Spread; plan: string[] };
  crowd: Run;
  storms: { edits: Run; reactions: Run };
  missed: { seconds: number; requests: number };
  slowestWords: { words: string; ms: number };
  scrollback: {
    seconds: number;
    drift: number;
    lost: number;
    missed: number;
    heapMB: readonly [number, number];
    nodes: readonly [number, number];
  };
  reach: Record<"quotes" | "days" | "around" | "pins" | "saved", Spread> & { plans: string[] };
};

/** What was measured beside the limit of the same run. Times in milliseconds. */
export function printTable(figures: Figures): string {
  const { machine, startSeconds, limit, live, page, idleKiB, places, history, threads, reach } = figures;
  const rows: [what: string, ours: string | number, least: string | number, ratio: string][] = [
    ["send → acknowledged p50", ...beside(live.steady.ack.p50, limit.steady.ack.p50)],
    ["send → acknowledged p95", ...beside(live.steady.ack.p95, limit.steady.ack.p95)],
    ["send → acknowledged p99", ...beside(live.steady.ack.p99, limit.steady.ack.p99)],
    ["send → last of 50 p50", ...beside(live.steady.last.p50, limit.steady.last.p50)],
    ["send → last of 50 p95", ...beside(live.steady.last.p95, limit.steady.last.p95)],
    ["send → last of 50 p99", ...beside(live.steady.last.p99, limit.steady.last.p99)],
    ["lost of 1,000 at 100/s", live.steady.lost, limit.steady.lost, ""],
    ["highest rate, messages/s", ...beside(live.highest, limit.highest)],
    ["server CPU s per 1,000 deliveries", live.cpuPerThousandDeliveries, "", ""],
    ["page of 50 messages p50", page.p50, "", ""],
    ["page of 50 messages p95", page.p95, "", ""],
    ["pages per second, 10 at once", page.perSecond, "", ""],
    ["page, KB as HTML", page.htmlKB, "", ""],
    ["page, KB as sent", page.transferKB, "", ""],
    ["page, KB of script, gzip", page.scriptKB, "", ""],
    ...placeRows(figures),
    ["history query p50", ...beside(history.query.p50, history.bare.p50)],
    ["history query p95", ...beside(history.query.p95, history.bare.p95)],
    ["history page over HTTP p50", ...beside(history.ours.p50, history.bare.p50)],
    ["history page over HTTP p95", ...beside(history.ours.p95, history.bare.p95)],
    ...proofRows(figures),
    ["fifty quotes p95", reach.quotes.p95, "", ""],
    ["first message of a day p95", reach.days.p95, "", ""],
    ["page around a message p95", reach.around.p95, "", ""],
    ["fifty pins p95", reach.pins.p95, "", ""],
    ["a page of what is saved p95", reach.saved.p95, "", ""],
    ["KiB per idle connection", idleKiB, "", ""],
    ["start, seconds", startSeconds, "", ""],
  ];
  const lines = rows.map(([what, ours, least, ratio]) =>
    [what.padEnd(44), cell(ours), cell(least), ratio.padStart(8)].join(""),
  );
  const head = ["".padEnd(44), cell("ours"), cell("limit"), "ratio".padStart(8)].join("");
  const plans = ["", "A history page, as PostgreSQL reads it:", ...history.plan];
  const threadPlans = ["", "A page of a thread of 5,000 replies:", ...threads.plan];
  const placePlans = ["", "The doors, the sidebar, the switcher and the directories:", ...places.plans];
  const reachPlans = ["", "Quotes, a link, a day, pins and what is saved:", ...reach.plans];
  return [machine, head, ...lines, ...plans, ...threadPlans, ...placePlans, ...reachPlans].join("\n");
}

function cell(value: string | number): string {
  return String(value).padStart(10);
}

function beside(ours: number, least: number): [number, number, string] {
  return [ours, least, `×${(ours / least).toFixed(2)}`];
}

type Row = [what: string, ours: string | number, least: string | number, ratio: string];

/** What was promised about crowds, storms and coming back, with the figure that was promised. */
function proofRows(figures: Figures): Row[] {
  const { crowd, storms, missed, history, threads, slowestWords } = figures;
  const { edits, reactions } = storms;
  return [
    ...threadRows(figures),
    ...scrollbackRows(figures),
    ["delivered to the last of 1,000 at 5/s, p50", crowd.last.p50, "", ""],
    ["delivered to the last of 1,000 at 5/s, p99", crowd.last.p99, "", ""],
    ["lost of those", crowd.lost, "0", ""],
    ["100 edits/s of one message, seen, p95", edits.last.p95, "", ""],
    ["lost of those", edits.lost, "0", ""],
    ["100 reactions/s to one, seen, p95", reactions.last.p95, "", ""],
    ["lost of those", reactions.lost, "0", ""],
    ["10,000 missed changes, seconds", missed.seconds, "5", ""],
    ["history page in process p95", history.inProcess.p95, "50", ""],
    ["thread page in process p95", threads.inProcess.p95, "50", ""],
    [`64 KB of ${slowestWords.words}, rendered`, slowestWords.ms, "50", ""],
  ];
}

function threadRows({ threads: { inLong, inShort } }: Figures): [string, number, number, string][] {
  return [
    ["page of 5,000 replies, of 20, p50", ...beside(inLong.p50, inShort.p50)],
    ["page of 5,000 replies, of 20, p95", ...beside(inLong.p95, inShort.p95)],
  ];
}

function placeRows({ places }: Figures): Row[] {
  return [
    ["sidebar of 4,500 conversations p50", places.sidebar.p50, "", ""],
    ["sidebar of 4,500 conversations p95", places.sidebar.p95, "", ""],
    ["switcher, from key to paint, of 4,500, p50", places.ownPlaces.p50, "", ""],
    ["switcher, from key to paint, of 4,500, p95", places.ownPlaces.p95, "", ""],
    ["switcher among 5,000 p50", places.switcher.p50, "", ""],
    ["switcher among 5,000 p95", places.switcher.p95, "", ""],
    ["directory of 5,000 p50", places.directory.p50, "", ""],
    ["directory of 5,000 p95", places.directory.p95, "", ""],
    ["people among 10,000 p50", places.people.p50, "", ""],
    ["people among 10,000 p95", places.people.p95, "", ""],
    ["refusal: hidden or made up, ms apart", places.secrecy.apartMs, 5, ""],
    ["refusal: hidden or made up, AUC", places.secrecy.auc, 0.55, ""],
  ];
}

/** What the page holds after the last thousand, beside what it held after the first. */
function scrollbackRows({ scrollback }: Figures): Row[] {
  const { seconds, drift, missed, heapMB, nodes } = scrollback;
  return [
    ["10,000 messages scrolled back, seconds", seconds, "", ""],
    ["not seen, or not in their turn", missed, 0, ""],
    ["a line moved by itself, px at most", round(drift, 1), 2, ""],
    ["heap, MB", ...beside(heapMB[1], heapMB[0])],
    ["nodes", ...beside(nodes[1], nodes[0])],
  ];
}
