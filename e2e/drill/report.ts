import type { Played } from "./play-drill";

/** What happened in lines that a person reads, the verdict last. */
export function reportOf({ breaches, figures, faults, calm, seed, acknowledged, seconds }: Played): string {
  const slowest = Math.max(0, ...faults.map(({ caughtUp }) => caughtUp || 0));
  const facts: [string, string | number][] = [
    ["acknowledged", `${acknowledged} in ${Math.round(seconds)} s`],
    ["faults", faults.length],
    ["slowest catching up", `${slowest.toFixed(1)} s`],
    ["others waited, ms p50 p95 p99, in calm", [0.5, 0.95, 0.99].map((share) => at(calm, share)).join(" ")],
    ...Object.entries(figures),
  ];
  const lines = facts.map(([what, value]) => `  ${what}: ${value}`);
  const verdict =
    breaches.length === 0
      ? "0 lost, 0 doubled, every number given out once and in order; I1–I10 and I12 hold."
      : `${breaches.length} breaches. Again with: npm run drill -- --seed ${seed}`;
  return [...lines, ...breaches.slice(0, 60).map((breach) => `  ✗ ${breach}`), verdict].join("\n");
}

function at(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(share * sorted.length)] ?? 0);
}
