import { randomBytes } from "node:crypto";
import { connectDatabase } from "../client";
import { keepAttendance } from "./globe/keep-attendance";
import { perform } from "./globe/perform";
import { type PlaySlug, playSlugs, readPlay } from "./globe/read-play";
import { setStage } from "./globe/set-stage";
import { gatherTroupes, globe, viewer } from "./globe/troupe";

export type Demo = {
  url: string;
  databaseUrl: string;
  /** 1 is human speed, 2 half of it; 0 gives every play once, each speech as soon as the one before was taken. */
  pace?: number;
  plays?: PlaySlug[];
  signal?: AbortSignal;
  say?: (line: string) => void;
};

/** Fills the Globe with people who play five plays at once, live and through the front door, until told to stop. */
export async function runDemo(demo: Demo): Promise<void> {
  const { url, databaseUrl, pace = 1, say = print } = demo;
  const connection = connectDatabase(databaseUrl, { max: 4 });
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, ...(demo.signal ? [demo.signal] : [])]);
  const attendance = keepAttendance(connection.db);
  try {
    const troupes = gatherTroupes(playSlugs.map(readPlay)).filter(({ play }) => isChosen(play.slug, demo.plays));
    const password = randomBytes(9).toString("base64url");
    await setStage(connection.db, troupes, password);
    say(`${globe.name} is open. Sign in at ${url} as ${viewer.email} with the password ${password}`);
    const stage = { url, db: connection.db, pace, attendance, signal };
    await Promise.all(troupes.map((troupe) => perform(troupe, stage)));
  } catch (error) {
    if (!demo.signal?.aborted) throw error;
  } finally {
    stopping.abort();
    await attendance.end();
    await connection.close();
  }
}

function isChosen(slug: PlaySlug, plays: PlaySlug[] | undefined): boolean {
  return plays?.includes(slug) ?? true;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
