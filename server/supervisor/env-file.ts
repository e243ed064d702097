import { existsSync } from "node:fs";
import {
  EnvironmentError,
  readStartingEnvironment,
  type StartingEnvironment,
} from "../../app/platform/observe/environment";
import { StartupError } from "./startup-error";

export type Mode = "start" | "dev" | "demo";

/** Reads `.env` (what is already set wins) and the settings the operator chose; each mode has its own data by default. */
export function readSettings(mode: Mode, file = ".env"): StartingEnvironment {
  if (existsSync(file)) process.loadEnvFile(file);
  const defaults = mode === "start" ? {} : { DATA_DIR: `.data-${mode}` };
  const fixed = { NODE_ENV: mode === "dev" ? "development" : "production" };
  try {
    const settings = readStartingEnvironment({ ...defaults, ...withoutEmpty(process.env), ...fixed });
    checkSoketi(settings);
    return settings;
  } catch (error) {
    throw error instanceof EnvironmentError ? new StartupError(error.message) : error;
  }
}

function withoutEmpty(variables: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

/** Half a description of somebody else's Soketi would end in messages that nobody receives. */
function checkSoketi(settings: StartingEnvironment): void {
  const { SOKETI_HOST, SOKETI_KEY, SOKETI_SECRET } = settings;
  if (SOKETI_HOST && !SOKETI_KEY) throw new StartupError("SOKETI_KEY must be set when SOKETI_HOST is.");
  if (SOKETI_HOST && !SOKETI_SECRET) throw new StartupError("SOKETI_SECRET must be set when SOKETI_HOST is.");
}
