import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { childrenOf, type Kind, variablesOf } from "../support/processes";
import { startProduct } from "../support/product";

export type House = {
  url: string;
  databaseUrl: string;
  liveKey: string;
  sql: postgres.Sql;
  /** Asks until the database answers, for it may be away at the moment. */
  ask<T>(question: (sql: postgres.Sql) => Promise<T>): Promise<T>;
  pid(kind: Kind): number;
  /** Ends it as a crash would, PostgreSQL with everything that works for it; it is counted as meant. */
  kill(kind: Kind): void;
  untilAnother(kind: Kind, than: number): Promise<number>;
  untilReady(): Promise<void>;
  /** Ends of processes that nobody meant. */
  strangeEnds(): string[];
  /** What it logged as its own mistakes. */
  mistakes(): string[];
  /** One line in its log that has these words in it is what a fault is meant to bring about. */
  meanMistake(words: string): void;
  residentMB(kind: Kind): number;
  close(): Promise<void>;
};

/** The product as `npm start` brings it up, with a PostgreSQL and a Soketi of its own, in a folder that goes with it. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-drill-"));
  chmodSync(folder, 0o755);
  const product = await startProduct({ DATA_DIR: path.join(folder, "data"), LOG_LEVEL: "warn" });
  const variables = variablesOf(product.pidOf("web"));
  const databaseUrl = variables.DATABASE_URL ?? "";
  const sql = postgres(databaseUrl, { max: 4, onnotice: () => {}, connect_timeout: 5, idle_timeout: 20 });
  let meant = 0;
  const meantMistakes: string[] = [];
  const ends = () => product.printed().match(/.* ended \(.*\); starting it again .*/g) ?? [];
  const pid = (kind: Kind) => found(() => product.pidOf(kind)) ?? 0;
  return {
    url: product.url,
    databaseUrl,
    liveKey: variables.SOKETI_KEY ?? "",
    sql,
    ask: (question) => persist(() => question(sql)),
    pid,
    kill(kind) {
      const victim = pid(kind);
      if (victim === 0) return;
      meant += 1;
      for (const one of [victim, ...(kind === "postgres" ? childrenOf(victim) : [])])
        found(() => process.kill(one, "SIGKILL"));
    },
    async untilAnother(kind, than) {
      await until(`another ${kind}`, () => ![0, than].includes(pid(kind)), 30_000);
      return pid(kind);
    },
    untilReady: () => until("the house to be ready", () => isReady(product.url), 30_000),
    strangeEnds: () => (ends().length > meant ? ends() : []),
    mistakes() {
      const lines = product.printed().match(/.*"level":(50|60|"error"|"fatal").*/g) ?? [];
      return lines.filter((line) => !meantMistakes.some((words) => line.includes(words)));
    },
    meanMistake: (words) => void meantMistakes.push(words),
    residentMB: (kind) => memoryOf(pid(kind)),
    async close() {
      await sql.end({ timeout: 2 });
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function until(what: string, isSo: () => unknown, patience: number, everyMs = 50): Promise<void> {
  for (const deadline = Date.now() + patience; !(await isSo()); await sleep(everyMs)) {
    if (Date.now() > deadline) throw new Error(`Waited ${patience / 1_000} s in vain for ${what}.`);
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.ok === true;
}

async function persist<T>(question: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await question();
    } catch (error) {
      if (tries >= 40) throw error;
      await sleep(500);
    }
  }
}

function memoryOf(pid: number): number {
  const size = found(() => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0)) ?? 0;
  return Math.round(size / 1_024);
}

function found<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
