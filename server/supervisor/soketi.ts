import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { untilReady } from "./ending";
import type { Keeper } from "./keep-running";
import { StartupError } from "./startup-error";
import { writeWhole } from "./write-whole";

export type SoketiPlan = {
  dataFolder: string;
  port: number;
  metricsPort: number;
  appId: string;
  key: string;
  secret: string;
};

/** Writes Soketi's settings and answers how to run it. It listens on loopback only: the gate is the way in. */
export function prepareSoketi(plan: SoketiPlan): Omit<Keeper, "say" | "giveUp"> {
  const configFile = path.join(plan.dataFolder, "soketi.json");
  writeWhole(configFile, JSON.stringify(soketiConfig(plan)), 0o600);
  return {
    name: "Soketi",
    spawn: () => spawnSoketi(plan.dataFolder, configFile),
    ready: (child) => ready(child, plan.port),
    stopSignal: "SIGTERM",
    lastSignal: "SIGKILL",
    patience: 500,
  };
}

/** Dotted keys, because a nested object replaces Soketi's defaults whole and it then fails while stopping. */
function soketiConfig({ port, metricsPort, appId, key, secret }: SoketiPlan): Record<string, unknown> {
  const limits = {
    maxConnections: -1,
    maxBackendEventsPerSecond: -1,
    maxClientEventsPerSecond: -1,
    maxReadRequestsPerSecond: -1,
  };
  return {
    debug: false,
    host: "127.0.0.1",
    port,
    "metrics.enabled": false,
    "metrics.host": "127.0.0.1",
    "metrics.port": metricsPort,
    "appManager.array.apps": [
      { id: appId, key, secret, enabled: true, enableClientMessages: true, ...limits, webhooks: [] },
    ],
    "eventLimits.maxPayloadInKb": 100,
    "eventLimits.maxBatchSize": 10,
    "presence.maxMembersPerChannel": 200,
    shutdownGracePeriod: 100,
  };
}

function spawnSoketi(folder: string, configFile: string): ChildProcess {
  const home = path.dirname(createRequire(import.meta.url).resolve("@soketi/soketi/package.json"));
  const orphan = fileURLToPath(new URL("../orphan.cjs", import.meta.url));
  const args = ["--no-deprecation", "-r", orphan, path.join(home, "bin/server.js"), "start", `--config=${configFile}`];
  return spawn(process.execPath, args, {
    // Its own environment and folder: it would read SOKETI_* and a .env file by itself.
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  if (await untilReady(child, () => isReady(port), 15_000)) return;
  throw new StartupError(`Soketi did not start on port ${port}.`);
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
