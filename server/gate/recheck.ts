import type { LiveDoor } from "../../app/shared/rules/live-door";
import { closeCodes } from "./close-codes";
import type { GateLimits } from "./gate-limits";
import type { Line } from "./line";
import { within } from "./within";

export type RecheckRules = { door: LiveDoor; limits: GateLimits; now(): number };

const atOnce = 4;

/** Asks again whether these lines may stay; the bus may have lost a word, and the database may have been away. */
export async function recheckLines(due: Line[], period: number, rules: RecheckRules): Promise<void> {
  const waiting = [...due];
  let isAnswering = true;
  async function work() {
    for (let line = waiting.shift(); line && isAnswering; line = waiting.shift()) {
      isAnswering = await recheckLine(line, rules);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  // Not knowing is not a yes for long.
  const patience = period + rules.limits.recheckGraceMs;
  for (const line of due) {
    if (rules.now() - line.checkedAt > patience) line.close(closeCodes.comeBackLater, "cannot be checked");
  }
}

async function recheckLine(line: Line, rules: RecheckRules): Promise<boolean> {
  const startedAt = rules.now();
  try {
    await checkHolder(line, rules);
    await checkChannels(line, rules);
    line.checkedAt = startedAt;
    return true;
  } catch {
    return false;
  }
}

async function checkHolder(line: Line, { door, limits }: RecheckRules): Promise<void> {
  if (line.isClosed()) return;
  const holder = await within(limits.doorMs, door.identify(line.cookie));
  const isSame = holder?.personId === line.personId && holder.sessionId === line.sessionId;
  if (!isSame) line.close(closeCodes.unauthorised, "the session has ended");
}

async function checkChannels(line: Line, { door, limits }: RecheckRules): Promise<void> {
  for (const channel of [...line.channels]) {
    if (line.isClosed()) return;
    const may = await within(limits.doorMs, door.mayListen(line.personId, channel));
    if (!may && line.channels.has(channel)) line.close(closeCodes.reauthorise, "a channel was lost");
  }
}
