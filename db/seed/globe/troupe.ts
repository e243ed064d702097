import { stableId } from "../story/stable-id";
import type { Play } from "./read-play";

export type Player = { id: string; handle: string; name: string };
/** A play with its channel and the people who speak in it, by the name the play gives them. */
export type Troupe = { play: Play; conversationId: string; players: Map<string, Player> };

export const globe = { id: stableId("workspace", "globe"), slug: "globe", name: "The Globe" };

/** Whoever looks on: the one account of the demonstration that has a password. */
export const viewer = {
  id: stableId("person", "globe", "viewer"),
  handle: "viewer",
  name: "You",
  email: "viewer@globe.test",
};

/** One play is one channel and one speaker one person; a name that an earlier play took gets the play added. */
export function gatherTroupes(plays: Play[]): Troupe[] {
  const taken = new Set<string>([viewer.handle]);
  return plays.map((play) => {
    const players = new Map<string, Player>();
    for (const { speaker } of play.speeches)
      if (!players.has(speaker)) players.set(speaker, cast(play, speaker, taken));
    return { play, conversationId: stableId("conversation", "globe", play.slug), players };
  });
}

function cast(play: Play, speaker: string, taken: Set<string>): Player {
  const plain = speaker
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const handle = taken.has(plain) ? `${plain}.${play.slug}` : plain;
  taken.add(handle);
  const name = speaker.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
  return { id: stableId("player", play.slug, speaker), handle, name };
}
