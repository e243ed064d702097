import path from "node:path";
import { buildWhenStale } from "./build";
import { gatherCrew } from "./crew";
import { prepareDataFolder } from "./data-folder";
import { type Mode, readSettings } from "./env-file";
import { isLock, type Lock, takeLock } from "./folder-lock";
import { embeddedDatabaseUrl, instanceVariables } from "./instance-variables";
import { checkPort, keepPorts } from "./ports";
import { postgresFolder } from "./postgres";
import { stopLeftOver } from "./postmaster";
import { keepSecrets } from "./secrets";
import { type House, startDatabase, startSoketi, type Watch } from "./start-services";
import { StartupError } from "./startup-error";
import { planWeb } from "./web-process";

export type Parley = { url: string; databaseUrl: string };
export type Supervisor = { start(mode: Mode): Promise<Parley>; stop(): Promise<void>; stopAtOnce(): void };

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
