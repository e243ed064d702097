import { stableId } from "../story/stable-id";
import { below, type Chance } from "./chance";

export type Resident = { id: string; handle: string; name: string; email: string };
/** A conversation that fills up. `present` holds places in the list of residents, `lastSpoke` the seq of each one's latest words. */
export type Room = {
  id: string;
  kind: "channel" | "group" | "direct";
  isPrivate: boolean;
  present: number[];
  lastSpoke: number[];
  lastSeq: number;
  said: number;
  lastSaidAt: Date | null;
};
export type Town = { id: string; slug: string; name: string; residents: Resident[]; rooms: Room[] };

const firstNames = "Amara Bao Cleo Dario Elif Femi Greta Hiro Ines Jonas Kaya Luis Maren Nadia Otis Petra".split(" ");
const lastNames = "Abel Bakker Chen Diallo Eklund Fofana Garcia Haddad Ito Jansen Kone Lund Mora Nair Osei".split(" ");

/** The first room holds everybody; the others have two to sixty people and the last fifth of them are directs and groups. */
export function layOutTown(size: { conversations: number; people: number }, chance: Chance): Town {
  const residents = Array.from({ length: size.people }, (_one, place) => resident(place));
  const talks = new Set<string>();
  const rooms = Array.from({ length: size.conversations }, (_one, place) => {
    if (place === 0) return room(place, { kind: "channel", isPrivate: false, present: residents.map((_r, at) => at) });
    const isTalk = place >= size.conversations * 0.8;
    const present = choose(chance, size.people, isTalk ? 2 + below(chance, 3) : 2 + below(chance, 59));
    const key = [...present].sort((a, b) => a - b).join();
    // One direct for each set of people: whoever was put together already gets a private channel.
    if (!isTalk || talks.has(key)) return room(place, { kind: "channel", isPrivate: chance() < 0.3, present });
    talks.add(key);
    return room(place, { kind: present.length > 2 ? "group" : "direct", isPrivate: true, present });
  });
  return { id: stableId("workspace", "busy"), slug: "busy", name: "Busy", residents, rooms };
}

function resident(place: number): Resident {
  const first = firstNames[place % firstNames.length] ?? "";
  const last = lastNames[Math.floor(place / firstNames.length) % lastNames.length] ?? "";
  const number = place + 1;
  const name = `${first} ${last}`;
  return { id: stableId("resident", number), handle: `busy${number}`, name, email: `busy${number}@busy.test` };
}

function room(place: number, { kind, isPrivate, present }: Pick<Room, "kind" | "isPrivate" | "present">): Room {
  // Founders of a talk share the first number; in a channel each newcomer takes one.
  const lastSeq = kind === "channel" ? present.length : 1;
  const lastSpoke = present.map(() => 0);
  return { id: stableId("room", place), kind, isPrivate, present, lastSpoke, lastSeq, said: 0, lastSaidAt: null };
}

function choose(chance: Chance, end: number, wanted: number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(wanted, end)) chosen.add(below(chance, end));
  return [...chosen];
}
