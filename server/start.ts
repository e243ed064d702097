import type { Mode } from "./supervisor/env-file";
import { checkNodeVersion } from "./supervisor/node-version";
import { StartupError } from "./supervisor/startup-error";
import type { Parley } from "./supervisor/supervise";

process.stdout.on("error", () => undefined);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (error: unknown) => {
  const words = error instanceof StartupError ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${words}\n`);
};

const castHint =
  "Sign in as ada@bluefin.test (or adi, mo, chidi, mia, gil, max) with the password correct-horse-battery.";

try {
  checkNodeVersion();
  await run(modeOf(process.argv));
} catch (error) {
  complain(error);
  process.exit(1);
}

async function run(mode: Mode): Promise<void> {
  const { createSupervisor } = await import("./supervisor/supervise");
  const stopping = new AbortController();
  let stoppingSince = 0;
  const supervisor = createSupervisor({ say, giveUp: fail, signal: stopping.signal });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(0));
  process.on("uncaughtException", fail).on("unhandledRejection", fail);

  async function leave(code: number): Promise<void> {
    if (stopping.signal.aborted) return insist();
    stopping.abort();
    stoppingSince = Date.now();
    await supervisor.stop();
    if (code === 0) say("Parley has stopped.");
    process.exit(code);
  }

  // One Ctrl-C often arrives twice, from the terminal and again from npm: only a later one is meant as "at once".
  function insist(): void {
    if (Date.now() - stoppingSince < 500) return;
    supervisor.stopAtOnce();
    process.exit(1);
  }

  function fail(error: unknown): void {
    if (stopping.signal.aborted) return;
    complain(error);
    void leave(1);
  }

  await supervisor
    .start(mode)
    .then((parley) => accompany(mode, parley, stopping.signal))
    .catch(fail);
}

/** In development the cast can sign in; in the demonstration they come and talk by themselves. */
async function accompany(mode: Mode, { url, databaseUrl }: Parley, signal: AbortSignal): Promise<void> {
  if (mode === "dev") say(castHint);
  if (mode !== "demo") return;
  const { runDemo } = await import("../db/seed/demo");
  await runDemo({ url, databaseUrl, signal, say });
}

function modeOf(words: string[]): Mode {
  if (words.includes("--dev")) return "dev";
  return words.includes("--demo") ? "demo" : "start";
}
