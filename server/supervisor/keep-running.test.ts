import { spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { untilReady } from "./ending";
import { type Keeper, keepRunning } from "./keep-running";

test("a process that is killed comes back, and one that we stop stays away", async () => {
  const said: string[] = [];
  const kept = keepRunning(keeper("sleep 60", { say: (line) => said.push(line) }));
  await kept.ready;
  const first = kept.pid() ?? 0;
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(kept.pid()).toBeGreaterThan(first), 3_000);
  expect(said).toEqual(["The sleeper ended (SIGKILL); starting it again …"]);
  await kept.stop();
  expect(kept.pid()).toBeUndefined();
});

test("a process that keeps ending is given up with one sentence", async () => {
  let lives = 0;
  const giveUp = vi.fn();
  const dying = () => spawn("sh", ["-c", "exit 7"]);
  const plan = keeper("", { giveUp, spawn: () => (lives++ === 0 ? spawn("sleep", ["0.05"]) : dying()) });
  const kept = keepRunning({ ...plan, ready: async (child) => void (await untilReady(child, () => lives > 0, 50)) });
  await kept.ready;
  await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce(), 15_000);
  expect(giveUp.mock.lastCall?.[0].message).toBe("The sleeper ended 5 times in a row right after starting; giving up.");
}, 20_000);

test("a first start that fails is the caller's to judge", async () => {
  const ready = () => Promise.reject(new Error("not today"));
  await expect(keepRunning(keeper("sleep 60", { ready })).ready).rejects.toThrow("not today");
});

test("a process that ignores the request to end is ended all the same", async () => {
  const kept = keepRunning(keeper("trap '' TERM; while :; do sleep 0.05; done", { patience: 200 }));
  await kept.ready;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = Date.now();
  await kept.stop();
  expect(Date.now() - before).toBeLessThan(1_000);
});

function keeper(script: string, changes: Partial<Keeper>): Keeper {
  return {
    name: "The sleeper",
    spawn: () => spawn("sh", ["-c", script.startsWith("sleep") ? `exec ${script}` : script]),
    ready: async () => undefined,
    stopSignal: "SIGTERM",
    lastSignal: "SIGKILL",
    patience: 1_000,
    say: () => undefined,
    giveUp: () => undefined,
    ...changes,
  };
}
