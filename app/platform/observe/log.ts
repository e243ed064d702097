import { pino } from "pino";
import { readLogLevel } from "./environment";

const secretNames = ["password", "token", "secret", "cookie", "authorization", "auth", "signature"];

/** One JSON line per happening. What looks like a secret is blanked even when somebody logs it by mistake. */
export const log = pino({
  level: readLogLevel(process.env),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "hidden" },
});

export type Log = typeof log;
