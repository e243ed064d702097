import { mkdtempSync } from "node:fs";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { connectDatabase } from "~db/client";
import journal from "~db/migrations/meta/_journal.json";
import { ownDatabase } from "~db/testing/worker-database";
import type { Instance } from "../instance";
import { runCli } from "../run-cli";

/** The commands as an operator would type them, on a database of their own. */
export async function openParley(name: string) {
  const dataFolder = mkdtempSync(path.join(inject("testFolder"), "cli-"));
  const migrations = journal.entries.map((entry) => entry.when);
  const databaseUrl = await ownDatabase(name);
  const instance: Instance = { databaseUrl, publicUrl: "http://localhost:3000", dataFolder, soketi: null, migrations };

  async function parley(line: string[], more: { input?: string; instance?: Partial<Instance> } = {}) {
    const heard = { out: "", err: "" };
    const terminal = {
      write: (text: string) => {
        heard.out += text;
      },
      complain: (text: string) => {
        heard.err += text;
      },
      readInput: async () => more.input ?? "",
    };
    const code = await runCli(line, terminal, () => ({ ...instance, ...more.instance }));
    return { code, ...heard, json: () => JSON.parse(heard.out) };
  }

  /** The same database, as somebody who has not signed in. */
  function database() {
    const { db, close } = connectDatabase(databaseUrl, { max: 1 });
    onTestFinished(close);
    return { db, ctx: { actor: { kind: "nobody" as const }, db, publish: () => {}, address: null } };
  }

  return { parley, database, dataFolder, migrations };
}
