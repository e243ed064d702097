import type { StartingEnvironment, Variables } from "../../app/platform/observe/environment";
import { type Mode, readSettings } from "./env-file";
import { type Ports, readPorts } from "./ports";
import { readSecrets, type Secrets } from "./secrets";
import { StartupError } from "./startup-error";

type Instance = { settings: StartingEnvironment; secrets: Secrets; ports: Ports; databaseUrl: string };

/** The whole environment of the web process: what the operator chose, and the rest filled in. */
export function instanceVariables({ settings, secrets, ports, databaseUrl }: Instance): Variables {
  return {
    ...process.env,
    NODE_ENV: settings.NODE_ENV,
    DATA_DIR: settings.DATA_DIR,
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    DATABASE_URL: databaseUrl,
    APP_SECRET: settings.APP_SECRET ?? secrets.appSecret,
    SOKETI_APP_ID: settings.SOKETI_APP_ID,
    ...(settings.SOKETI_HOST ? {} : ownSoketi(secrets, ports)),
  };
}

/** For the operator's tools: the environment of the Parley that runs in this data folder. */
export function findInstanceVariables(mode: Mode = "start"): Variables {
  const settings = readSettings(mode);
  const ports = readPorts(settings.DATA_DIR);
  if (!ports) throw new StartupError(`There is no Parley in ${settings.DATA_DIR}; start it once with npm start.`);
  const secrets = readSecrets(settings.DATA_DIR);
  const databaseUrl = settings.DATABASE_URL ?? embeddedDatabaseUrl(secrets, ports);
  return instanceVariables({ settings, secrets, ports, databaseUrl });
}

export function embeddedDatabaseUrl(secrets: Secrets, ports: Ports): string {
  return `postgres://postgres:${secrets.postgresPassword}@127.0.0.1:${ports.postgres}/parley`;
}

function ownSoketi({ soketiKey, soketiSecret }: Secrets, { soketi }: Ports): Variables {
  return { SOKETI_HOST: "127.0.0.1", SOKETI_PORT: String(soketi), SOKETI_KEY: soketiKey, SOKETI_SECRET: soketiSecret };
}
