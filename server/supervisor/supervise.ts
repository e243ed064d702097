import path from "node:path";
import type { StartingEnvironment } from "../../app/platform/observe/environment";
import { buildWhenStale } from "./build";
import { type Crew, gatherCrew } from "./crew";
import { prepareDataFolder } from "./data-folder";
import { type Mode, readSettings } from "./env-file";
import { checkDatabase } from "./external-database";
import { isLock, type Lock, takeLock } from "./folder-lock";
import { embeddedDatabaseUrl, instanceVariables } from "./instance-variables";
import { checkPort, keepPorts, type Ports } from "./ports";
import { createDatabaseIfMissing, postgresFolder, preparePostgres } from "./postgres";
import { stopLeftOver } from "./postmaster";
import { keepSecrets, type Secrets } from "./secrets";
import { prepareSoketi } from "./soketi";
import { StartupError } from "./startup-error";
import { planWeb } from "./web-process";

export type Watch = { say: (line: string) => void; giveUp: (reason: StartupError) => void; signal: AbortSignal };
export type Parley = { url: string; databaseUrl: string };
export type Supervisor = { start(mode: Mode): Promise<Parley>; stop(): Promise<void>; stopAtOnce(): void };

type House = {
  root: string;
  settings: StartingEnvironment;
  secrets: Secrets;
  ports: Ports;
  crew: Crew;
  watch: Watch;
  mode: Mode;
};

/** Brings the product up, cheap checks first, and takes it down in the opposite order. */
export function createSupervisor(watch: Watch): Supervisor {
  const crew = gatherCrew(watch);
  let lock: Lock | undefined;
  return {
    async start(mode) {
      const root = process.cwd();
      const chosen = readSettings(mode);
      const settings = { ...chosen, DATA_DIR: prepareDataFolder(chosen.DATA_DIR) };
      lock = lockDataFolder(settings.DATA_DIR);
      await checkPort(settings.HOST, settings.PORT);
      const secrets = keepSecrets(settings.DATA_DIR);
      await stopLeftOver(postgresFolder(settings.DATA_DIR), watch.say);
      const ports = await keepPorts(settings.DATA_DIR);
      return startAll({ root, settings, secrets, ports, crew, watch, mode });
    },
    async stop() {
      await crew.stop();
      lock?.release();
    },
    stopAtOnce() {
      crew.stopAtOnce();
      lock?.release();
    },
  };
}

function lockDataFolder(folder: string): Lock {
  const taken = takeLock(path.join(folder, "lock"));
  if (isLock(taken)) return taken;
  throw new StartupError(
    `The data folder ${folder} is in use by another Parley (process ${taken.pid}); stop that one or set DATA_DIR.`,
  );
}

async function startAll(house: House): Promise<Parley> {
  const { root, settings, crew, watch } = house;
  const isDevelopment = settings.NODE_ENV === "development";
  const databaseUrl = settings.DATABASE_URL ?? embeddedDatabaseUrl(house.secrets, house.ports);
  await Promise.all([
    isDevelopment ? undefined : buildWhenStale(root, watch.say, watch.signal),
    startDatabase(house, databaseUrl),
    startSoketi(house),
  ]);
  const variables = instanceVariables({ ...house, databaseUrl });
  watch.say("Starting Parley …");
  const onReady = (link: string | null) =>
    announce(settings.PUBLIC_URL, house.mode === "demo" ? null : link, watch.say);
  await crew.join(planWeb({ root, isDevelopment, variables, onReady }));
  return { url: settings.PUBLIC_URL, databaseUrl };
}

/** Said after every start of the web process, since each mints a link of its own while nobody is there. */
function announce(url: string, firstRunLink: string | null, say: Watch["say"]): void {
  say(`Parley is ready: ${url}`);
  if (firstRunLink) {
    say(`Nobody is here yet. Create the owner and the workspace with this one-use link:\n  ${firstRunLink}`);
  }
}

async function startDatabase({ mode, settings, secrets, ports, crew, watch }: House, url: string): Promise<void> {
  if (settings.DATABASE_URL) {
    await checkDatabase(url);
  } else {
    watch.say("Starting PostgreSQL …");
    const password = secrets.postgresPassword;
    const plan = { dataFolder: settings.DATA_DIR, port: ports.postgres, password, signal: watch.signal };
    await crew.join(await preparePostgres(plan));
    await createDatabaseIfMissing(url);
  }
  watch.signal.throwIfAborted();
  const { migrateDatabase } = await import("../../db/migrate");
  await migrateDatabase(url);
  if (mode === "dev") await fillWithNamedWorld(url);
}

async function fillWithNamedWorld(url: string): Promise<void> {
  const { seedNamedWorld } = await import("../../db/seed/run");
  await seedNamedWorld(url);
}

async function startSoketi({ settings, secrets, ports, crew, watch }: House): Promise<void> {
  if (settings.SOKETI_HOST) return;
  watch.say("Starting Soketi …");
  const place = { port: ports.soketi, metricsPort: ports.soketiMetrics, appId: settings.SOKETI_APP_ID };
  const keys = { key: secrets.soketiKey, secret: secrets.soketiSecret };
  await crew.join(prepareSoketi({ dataFolder: settings.DATA_DIR, ...place, ...keys }));
}
