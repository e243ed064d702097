import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { endingOf, endProcess, hasEnded } from "./ending";
import { StartupError } from "./startup-error";

export type Keeper = {
  name: string;
  spawn: () => ChildProcess;
  /** Answers when the process is ready for work, and throws when it will not be. */
  ready: (child: ChildProcess) => Promise<void>;
  /** How to ask it to end, how to insist, and how long to wait in between. */
  stopSignal: NodeJS.Signals;
  lastSignal: NodeJS.Signals;
  patience: number;
  say: (line: string) => void;
  /** Called once, when starting it again and again has not helped. */
  giveUp: (reason: StartupError) => void;
};
export type Kept = { ready: Promise<void>; stop(): Promise<void>; stopAtOnce(): void; pid(): number | undefined };

const firstPause = 200;
const longestPause = 5_000;
const shortLife = 2_000;
const tries = 5;

/** Starts a process and starts it again whenever it ends, until told to stop. Only the first start may fail. */
export function keepRunning(keeper: Keeper): Kept {
  const state: State = { child: keeper.spawn(), isStopping: false, quickEnds: 0, pausing: new AbortController() };
  const ready = keeper.ready(state.child);
  void ready.then(
    () => watch(keeper, state),
    () => state.child.kill("SIGKILL"),
  );
  return {
    ready,
    pid: () => (hasEnded(state.child) ? undefined : state.child.pid),
    async stop() {
      state.isStopping = true;
      state.pausing.abort();
      await endProcess(state.child, keeper);
    },
    stopAtOnce() {
      state.isStopping = true;
      state.child.kill(keeper.lastSignal);
    },
  };
}

type State = { child: ChildProcess; isStopping: boolean; quickEnds: number; pausing: AbortController };

async function watch(keeper: Keeper, state: State): Promise<void> {
  for (;;) {
    const bornAt = Date.now();
    const how = await endingOf(state.child);
    if (state.isStopping) return;
    state.quickEnds = Date.now() - bornAt < shortLife ? state.quickEnds + 1 : 0;
    keeper.say(`${keeper.name} ended (${how}); starting it again …`);
    if (!(await startAgain(keeper, state))) return;
  }
}

/** Answers whether it runs again: not when we are stopping, nor when it keeps ending. */
async function startAgain(keeper: Keeper, state: State): Promise<boolean> {
  while (state.quickEnds < tries) {
    const rest = Math.min(firstPause * 2 ** state.quickEnds, longestPause);
    await sleep(rest, undefined, { signal: state.pausing.signal }).catch(() => undefined);
    if (state.isStopping) return false;
    state.child = keeper.spawn();
    try {
      await keeper.ready(state.child);
      return true;
    } catch (error) {
      state.child.kill("SIGKILL");
      if (state.isStopping) return false;
      keeper.say((error as Error).message);
      state.quickEnds += 1;
    }
  }
  keeper.giveUp(new StartupError(`${keeper.name} ended ${tries} times in a row right after starting; giving up.`));
  return false;
}
