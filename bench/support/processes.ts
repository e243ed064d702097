import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** CPU seconds that these processes and those below them have used (Linux, proc(5)). */
export function cpuSeconds(pids: number[]): number {
  const ticks = familyOf(pids).map((pid) => {
    const fields = statFields(pid);
    return fields ? Number(fields[11]) + Number(fields[12]) : 0;
  });
  return ticks.reduce((sum, one) => sum + one, 0) / ticksPerSecond;
}

/** Resident memory of these processes in KiB. */
export function residentKiB(pids: number[]): number {
  const sizes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0));
  return sizes.reduce((sum, one) => sum + one, 0);
}

function familyOf(pids: number[]): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const below = all.filter((pid) => pids.includes(Number(statFields(pid)?.[1])));
  return [...new Set([...pids, ...below])];
}

// From the state on: the name before it may hold spaces and brackets.
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
