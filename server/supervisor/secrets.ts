import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { StartupError } from "./startup-error";
import { writeWhole } from "./write-whole";

const Secrets = z.object({
  appSecret: z.string().min(32),
  soketiKey: z.string().min(16),
  soketiSecret: z.string().min(32),
  postgresPassword: z.string().min(16),
});
export type Secrets = z.output<typeof Secrets>;

/** Secrets are made once and stay: losing them would end every session and lock us out of our own database. */
export function keepSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, "secrets.json");
  if (!existsSync(file)) writeWhole(file, `${JSON.stringify(newSecrets(), null, 2)}\n`, 0o600);
  chmodSync(file, 0o600);
  return readSecrets(dataFolder);
}

export function readSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, "secrets.json");
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new StartupError(`The secrets in ${file} cannot be read; put back the file from your backup.`);
  }
}

function newSecrets(): Secrets {
  return {
    appSecret: randomBytes(32).toString("hex"),
    soketiKey: randomBytes(12).toString("hex"),
    soketiSecret: randomBytes(32).toString("hex"),
    postgresPassword: randomBytes(24).toString("hex"),
  };
}
