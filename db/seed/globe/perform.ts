import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../client";
import { stableId } from "../story/stable-id";
import { mintSession } from "../world";
import type { Attendance } from "./keep-attendance";
import type { Speech } from "./read-play";
import { sayLine } from "./say-line";
import { countGiven } from "./set-stage";
import type { Player, Troupe } from "./troupe";

export type Stage = {
  url: string;
  db: Database;
  /** 1 is human speed; 0 gives each speech as soon as the one before was taken, and the play once. */
  pace: number;
  attendance: Attendance;
  signal: AbortSignal;
};

/** Goes on with a play where it stopped, from the first speech again after the last. */
export async function perform(troupe: Troupe, stage: Stage): Promise<void> {
  const { speeches } = troupe.play;
  const tokens = new Map<string, string>();
  const end = stage.pace === 0 ? speeches.length : Number.POSITIVE_INFINITY;
  for (let place = await countGiven(stage.db, troupe); place < end; place += 1) {
    const speech = speeches[place % speeches.length];
    const player = speech && troupe.players.get(speech.speaker);
    if (!player) throw new Error(`${troupe.play.title} has a speech without a speaker.`);
    await sleep(breath(speech) * stage.pace, undefined, { signal: stage.signal });
    await stage.attendance.note(player.id);
    const { conversationId } = troupe;
    const line = { conversationId, clientId: stableId("speech", troupe.play.slug, place), body: speech.text };
    await sayLine({ ...stage, token: (isAnew) => tokenOf(stage.db, tokens, player, isAnew) }, line);
  }
}

/** A short answer comes within a second, a monologue takes its time. */
function breath({ text }: Speech): number {
  const typing = 700 + text.length * 18;
  return Math.min(typing, 9_000) * (0.8 + Math.random() * 0.4);
}

async function tokenOf(db: Database, tokens: Map<string, string>, player: Player, isAnew: boolean): Promise<string> {
  const known = tokens.get(player.id);
  if (known && !isAnew) return known;
  const token = await mintSession(db, player.id);
  tokens.set(player.id, token);
  return token;
}
