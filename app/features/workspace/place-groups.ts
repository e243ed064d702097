import { latestFirst } from "~/features/conversations/latest-first";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { type Fit, fitOf, fits } from "~/shared/rules/fit";
import type { SidebarItemView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import type { FoundPlace } from "~/shared/views/sidebar";
import type { Command } from "./commands";

type Found = Extract<FoundPlace, { type: "conversation" }>;

/** Somewhere to go: one's own conversation, one that is open to look into, somebody, or something to do. */
export type Place =
  | { type: "own"; key: string; title: string; item: SidebarItemView }
  | { type: "other"; key: string; title: string; found: Found }
  | { type: "person"; key: string; title: string; person: PersonView }
  | { type: "command"; key: string; title: string; command: Command };

export type PlaceGroup = { heading: string; places: Place[] };

export type Offer = {
  items: readonly SidebarItemView[];
  found: readonly FoundPlace[];
  commands: readonly Command[];
  /** Ids of conversations, the one that was opened last first. */
  visited: readonly string[];
  currentId?: string | undefined;
};

const most = 8;
// Behind everything that fits letter by letter: the server found it alike.
const alike = 4;

type Ranked = { place: Place; fit: Fit | typeof alike };

/** Where to go, the likeliest first, a place before a command as good; nothing written means back to where one was. */
export function placeGroups(written: string, offer: Offer): PlaceGroup[] {
  const own = [...offer.items].sort(lastSeenFirst(offer.visited));
  if (written.trim() === "") {
    const recent = own.filter(({ id, level }) => id !== offer.currentId && level !== "hidden").slice(0, most);
    return [
      { heading: "Recent", places: recent.map(ownPlace) },
      { heading: "Commands", places: offer.commands.map(commandPlace) },
    ];
  }
  const groups = [
    { heading: "Conversations", ranked: ownRanked(written, own, offer.found) },
    { heading: "People", ranked: peopleRanked(written, own, offer.found) },
    { heading: "Channels to look into", ranked: othersRanked(written, own, offer.found) },
  ];
  const commands = { heading: "Commands", ranked: commandsRanked(written, offer.commands) };
  return [...groups, commands]
    .sort((a, b) => bestOf(a.ranked) + Number(a === commands) - bestOf(b.ranked) - Number(b === commands))
    .map(({ heading, ranked }) => ({ heading, places: ranked.slice(0, most).map(({ place }) => place) }));
}

function ownRanked(written: string, own: readonly SidebarItemView[], found: readonly FoundPlace[]): Ranked[] {
  const known = new Set(found.flatMap((place) => (place.type === "conversation" ? [place.id] : [])));
  return rank(own.map(ownPlace), (place) => {
    if (place.type !== "own") return null;
    const { people, id, kind } = place.item;
    const handle = kind === "direct" ? people[0]?.handle : undefined;
    return (
      nearer(fitOf(written, place.title), handle ? fitOf(written, handle) : null) ?? (known.has(id) ? alike : null)
    );
  });
}

// Whoever has a direct conversation with the reader is found by that.
function peopleRanked(written: string, own: readonly SidebarItemView[], found: readonly FoundPlace[]): Ranked[] {
  const answered = new Set(own.flatMap(({ kind, people }) => (kind === "direct" ? people.map(({ id }) => id) : [])));
  const persons = found.flatMap((place) => (place.type === "person" && !answered.has(place.person.id) ? [place] : []));
  const places = persons.map(({ person }): Place => ({ type: "person", key: person.id, title: person.name, person }));
  return rank(places, (place) =>
    place.type === "person" ? (fitOf(written, `${place.title} ${place.person.handle}`) ?? alike) : null,
  );
}

function othersRanked(written: string, own: readonly SidebarItemView[], found: readonly FoundPlace[]): Ranked[] {
  const mine = new Set(own.map(({ id }) => id));
  const others = found.flatMap((place) => (place.type === "conversation" && !mine.has(place.id) ? [place] : []));
  const places = others.map((one): Place => ({ type: "other", key: one.id, title: one.name, found: one }));
  return rank(places, (place) => fitOf(written, place.title) ?? alike);
}

// Commands are few words: letters of them in order say nothing.
function commandsRanked(written: string, commands: readonly Command[]): Ranked[] {
  return rank(commands.map(commandPlace), ({ title }) => {
    const fit = fitOf(written, title);
    return fit === fits.inOrder ? null : fit;
  });
}

// The order in which they came decides between equals.
function rank(places: readonly Place[], how: (place: Place) => Ranked["fit"] | null): Ranked[] {
  const ranked = places.flatMap((place) => {
    const fit = how(place);
    return fit === null ? [] : [{ place, fit }];
  });
  return ranked.sort((a, b) => a.fit - b.fit);
}

function bestOf(ranked: readonly Ranked[]): number {
  return ranked[0]?.fit ?? Number.POSITIVE_INFINITY;
}

function nearer(a: Fit | null, b: Fit | null): Fit | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function ownPlace(item: SidebarItemView): Place {
  return { type: "own", key: item.id, title: conversationTitle(item), item };
}

function commandPlace(command: Command): Place {
  return { type: "command", key: command.title, title: command.title, command };
}

function lastSeenFirst(visited: readonly string[]) {
  const turns = new Map(visited.map((id, turn) => [id, turn]));
  const turnOf = ({ id }: SidebarItemView) => turns.get(id) ?? visited.length;
  return (a: SidebarItemView, b: SidebarItemView) => turnOf(a) - turnOf(b) || latestFirst(a, b);
}
