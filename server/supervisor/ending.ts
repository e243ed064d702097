import type { ChildProcess } from "node:child_process";

type Manner = { stopSignal: NodeJS.Signals; lastSignal: NodeJS.Signals; patience: number };

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** How a process ended, or will. */
export function endingOf(child: ChildProcess): Promise<string> {
  if (hasEnded(child)) return Promise.resolve(child.signalCode ?? `code ${child.exitCode}`);
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`)));
}

/** Asks a process to end, and insists when it takes too long. */
export async function endProcess(child: ChildProcess, { stopSignal, lastSignal, patience }: Manner): Promise<void> {
  if (hasEnded(child)) return;
  const ended = endingOf(child);
  child.kill(stopSignal);
  const timer = setTimeout(() => child.kill(lastSignal), patience);
  await ended;
  clearTimeout(timer);
}

/** Looks again and again until it is ready, has ended, or has taken too long. */
export async function untilReady(child: ChildProcess, isReady: () => boolean | Promise<boolean>, patience: number) {
  const deadline = Date.now() + patience;
  while (!hasEnded(child) && Date.now() < deadline) {
    if (await isReady()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
