import type { Spread } from "./support/figures";
import type { Run } from "./support/pace";

type Climb = { steady: Run; highest: number };

export type Figures = {
  machine: string;
  startSeconds: number;
  limit: Climb;
  live: Climb & { cpuPerThousandDeliveries: number };
  page: { p50: number; p95: number; busyP50: number; perSecond: number; htmlKB: number; transferKB: number };
  idleKiB: number;
  places: Record<"sidebar" | "ownPlaces" | "switcher" | "directory" | "people", Spread> & {
    sidebarKB: number;
    plans: string[];
  };
  secrecy: { apartMs: number; auc: number };
  history: { seedSeconds: number; bare: Spread; query: Spread; ours: Spread; plan: string[] };
};

/** What was measured beside the limit of the same run. Times in milliseconds. */
export function printTable({
  machine,
  startSeconds,
  limit,
  live,
  page,
  idleKiB,
  places,
  secrecy,
  history,
}: Figures): string {
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
    ["sidebar of 4,500 conversations p50", places.sidebar.p50, "", ""],
    ["sidebar of 4,500 conversations p95", places.sidebar.p95, "", ""],
    ["switcher, own 4,500 in the page p50", places.ownPlaces.p50, "", ""],
    ["switcher, own 4,500 in the page p95", places.ownPlaces.p95, "", ""],
    ["switcher among 5,000 p50", places.switcher.p50, "", ""],
    ["switcher among 5,000 p95", places.switcher.p95, "", ""],
    ["directory of 5,000 p50", places.directory.p50, "", ""],
    ["directory of 5,000 p95", places.directory.p95, "", ""],
    ["people among 10,000 p50", places.people.p50, "", ""],
    ["people among 10,000 p95", places.people.p95, "", ""],
    ["refusal: hidden or made up, ms apart", secrecy.apartMs, 5, ""],
    ["refusal: hidden or made up, AUC", secrecy.auc, 0.55, ""],
    ["history query p50", ...beside(history.query.p50, history.bare.p50)],
    ["history query p95", ...beside(history.query.p95, history.bare.p95)],
    ["history page over HTTP p50", ...beside(history.ours.p50, history.bare.p50)],
    ["history page over HTTP p95", ...beside(history.ours.p95, history.bare.p95)],
    ["KiB per idle connection", idleKiB, "", ""],
    ["start, seconds", startSeconds, "", ""],
  ];
  const lines = rows.map(([what, ours, least, ratio]) =>
    [what.padEnd(36), cell(ours), cell(least), ratio.padStart(8)].join(""),
  );
  const head = ["".padEnd(36), cell("ours"), cell("limit"), "ratio".padStart(8)].join("");
  return [
    machine,
    head,
    ...lines,
    "",
    "A history page, as PostgreSQL reads it:",
    ...history.plan,
    "",
    "The doors, the sidebar, the switcher and the directories:",
    ...places.plans,
  ].join("\n");
}

function cell(value: string | number): string {
  return String(value).padStart(10);
}

function beside(ours: number, least: number): [number, number, string] {
  return [ours, least, `×${(ours / least).toFixed(2)}`];
}
