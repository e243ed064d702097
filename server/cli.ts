import { readFileSync } from "node:fs";
import path from "node:path";
import { runCli } from "../app/api/cli/run-cli";
import { migrationsFolder } from "../db/migrate";
import { readSettings } from "./supervisor/env-file";
import { embeddedDatabaseUrl } from "./supervisor/instance-variables";
import { readPorts } from "./supervisor/ports";
import { readSecrets } from "./supervisor/secrets";
import { StartupError } from "./supervisor/startup-error";

const terminal = {
  write: (text: string) => void process.stdout.write(text),
  complain: (text: string) => void process.stderr.write(text),
  readInput,
};

process.stdout.on("error", () => undefined);
process.exitCode = await runCli(process.argv.slice(2), terminal, findInstance);

/** The Parley that runs in DATA_DIR, or on the operator's own services. */
function findInstance() {
  const settings = readSettings("start");
  const folder = path.resolve(settings.DATA_DIR);
  const ports = readPorts(folder);
  if (!settings.DATABASE_URL && !ports)
    throw new StartupError(
      `There is no Parley in ${folder}. Start one with npm start, or set DATA_DIR or DATABASE_URL.`,
    );
  const own = ports ? { host: "127.0.0.1", port: ports.soketi } : null;
  return {
    databaseUrl: settings.DATABASE_URL ?? (ports ? embeddedDatabaseUrl(readSecrets(folder), ports) : ""),
    publicUrl: settings.PUBLIC_URL,
    dataFolder: folder,
    soketi: settings.SOKETI_HOST ? { host: settings.SOKETI_HOST, port: settings.SOKETI_PORT } : own,
    migrations: knownMigrations(),
  };
}

function knownMigrations(): number[] {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder(), "meta/_journal.json"), "utf8"));
  return (journal as { entries: { when: number }[] }).entries.map((entry) => entry.when);
}

async function readInput(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return text;
}
