import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const marks = { web: /build\/web\.js/, soketi: /soketi/, postgres: /bin\/postgres / };

export type Kind = keyof typeof marks;

type Row = { pid: number; parent: number; command: string };

/** The process of that kind below the given supervisor. */
export function pidOf(supervisor: number, kind: Kind): number {
  const found = processTable().find((row) => row.parent === supervisor && marks[kind].test(row.command));
  if (!found) throw new Error(`No ${kind} process runs below ${supervisor}.`);
  return found.pid;
}

/** Those that a process started itself. */
export function childrenOf(parent: number): number[] {
  return processTable().flatMap((row) => (row.parent === parent ? [row.pid] : []));
}

/** The variables a process was started with. */
export function variablesOf(pid: number): Record<string, string> {
  const pairs = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** Small Linux images have no `ps`, and other systems have no `/proc`. */
function processTable(): Row[] {
  return existsSync("/proc/self/stat") ? fromProc() : fromPs();
}

function fromProc(): Row[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      return [
        { pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") },
      ];
    } catch {
      return []; // It ended while we looked.
    }
  });
}

function fromPs(): Row[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}
