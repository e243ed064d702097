import type { StartingEnvironment } from "../../app/platform/observe/environment";
import type { Crew } from "./crew";
import type { Mode } from "./env-file";
import { checkDatabase } from "./external-database";
import type { Ports } from "./ports";
import { createDatabaseIfMissing, preparePostgres } from "./postgres";
import type { Secrets } from "./secrets";
import { prepareSoketi } from "./soketi";
import type { StartupError } from "./startup-error";

export type Watch = { say: (line: string) => void; giveUp: (reason: StartupError) => void; signal: AbortSignal };
export type House = {
  root: string;
  settings: StartingEnvironment;
  secrets: Secrets;
  ports: Ports;
  crew: Crew;
  watch: Watch;
  mode: Mode;
};

/** A database that answers and has the newest schema: the operator's own, or one of ours. */
export async function startDatabase(
  { mode, settings, secrets, ports, crew, watch }: House,
  url: string,
): Promise<void> {
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

/** Nothing to do when the operator has a Soketi already. */
export async function startSoketi({ settings, secrets, ports, crew, watch }: House): Promise<void> {
  if (settings.SOKETI_HOST) return;
  watch.say("Starting Soketi …");
  const place = { port: ports.soketi, metricsPort: ports.soketiMetrics, appId: settings.SOKETI_APP_ID };
  const keys = { key: secrets.soketiKey, secret: secrets.soketiSecret };
  await crew.join(prepareSoketi({ dataFolder: settings.DATA_DIR, ...place, ...keys }));
}
