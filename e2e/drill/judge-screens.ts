import { isDeepStrictEqual } from "node:util";
import type { SidebarItemView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";
import { type Row, readRows } from "./judge-rows";
import type { Scene } from "./scene";
import { readSeats, type Seats } from "./seats";
import type { Simulated } from "./townsperson";

/** Everybody's final view is what a fresh read shows them, and holds every message since it was opened. */
export async function judgeScreens(scene: Scene): Promise<void> {
  const rows = await readRows(scene.house);
  const byPlace = new Map<string, Row[]>();
  for (const row of rows.sort((a, b) => a.seq - b.seq))
    if (row.inFlow) byPlace.set(row.placeId, [...(byPlace.get(row.placeId) ?? []), row]);
  const seats = await readSeats(scene.house);
  const left = scene.people.flatMap((person) => person.places.map((place) => ({ person, placeId: place.id })));
  const compareSome = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { person, placeId } = next;
      if (seats.isOut(person.id, placeId)) comparedWithNothing(scene, person, placeId);
      else await compareWithTruth(scene, person, placeId, byPlace.get(placeId) ?? []);
    }
  };
  await Promise.all(Array.from({ length: 6 }, compareSome));
  for (const person of scene.people) await compareSidebar(scene, person);
  judgeAbsences(scene, rows, seats);
}

function comparedWithNothing({ diary }: Scene, person: Simulated, placeId: string): void {
  const window = person.page().cache.readWindow(placeId);
  if (window && window.messages.length > 0)
    diary.breach("I5", `${person.handle} is out of ${placeId} and still sees it.`);
}

async function compareWithTruth({ diary }: Scene, person: Simulated, placeId: string, rows: Row[]): Promise<void> {
  const { cache, clients } = person.page();
  const window = cache.readWindow(placeId);
  if (!window) return diary.breach("I1", `${person.handle} sees nothing of ${placeId}.`);
  const first = window.hasOlder ? (window.messages[0]?.seq ?? 0) : 0;
  const shown = window.messages.map(({ id, body, changedSeq }) => `${id} ${changedSeq} ${body}`);
  const there = rows.filter(({ seq }) => seq >= first).map(({ id, body, changedSeq }) => `${id} ${changedSeq} ${body}`);
  const at = there.findIndex((line, place) => line !== shown[place]);
  if (shown.length !== there.length || at >= 0)
    diary.breach("I1", `${person.handle} sees ${shown.length} of ${there.length} in ${placeId}; differs at ${at}.`);
  const page = await clients.calls.messages.page.query({ conversationId: placeId, limit: 100 });
  const fresh = page.messages.filter(({ seq }) => seq >= first);
  const end = window.messages.slice(-fresh.length || window.messages.length);
  for (const [place, message] of fresh.entries())
    if (!isDeepStrictEqual(end[place], message))
      diary.breach("I8", `${person.handle} sees another ${message.id}: ${difference(end[place], message)}`);
}

function difference(shown: MessageView | undefined, fresh: MessageView): string {
  const keys = Object.keys(fresh) as (keyof MessageView)[];
  return keys
    .filter((key) => !isDeepStrictEqual(shown?.[key], fresh[key]))
    .map((key) => `${key} ${JSON.stringify(shown?.[key])} and not ${JSON.stringify(fresh[key])}`)
    .join("; ")
    .slice(0, 600);
}

/** The list at the side as events left it, against what a fresh read counts. */
async function compareSidebar({ diary, town }: Scene, person: Simulated): Promise<void> {
  const { queryClient, api, calls } = person.page().clients;
  const { workspace } = town;
  const shown = queryClient.getQueryData<SidebarItemView[]>(api.conversations.sidebar.queryKey({ workspace })) ?? [];
  const fresh = await calls.conversations.sidebar.query({ workspace });
  for (const item of fresh) {
    const mine = shown.find(({ id }) => id === item.id);
    for (const key of ["unread", "mentions", "messageCount", "readSeq"] as const)
      if (mine?.[key] !== item[key])
        diary.breach("I8", `${person.handle}'s list says ${key} ${mine?.[key]} of ${item.id} and not ${item[key]}.`);
  }
  if (shown.length !== fresh.length)
    diary.breach("I8", `${person.handle}'s list has ${shown.length} places and not ${fresh.length}.`);
}

function judgeAbsences({ diary, gate, people }: Scene, rows: Row[], seats: Seats): void {
  for (const { personId, placeId, from, until } of gate.absences) {
    const person = people.find(({ id }) => id === personId);
    const end = until ?? Number.POSITIVE_INFINITY;
    const meanwhile = rows.filter(
      (row) => row.placeId === placeId && row.createdAt.getTime() > from && row.createdAt.getTime() < end,
    );
    for (const { id, createdAt } of meanwhile) {
      const at = person?.firstShownAt(id);
      if (at === undefined || at >= end) continue;
      if (seats.wasOut(personId, placeId, { from: createdAt.getTime(), until: at }))
        diary.breach("I5", `${person?.handle} was shown ${id} while out of ${placeId}.`);
    }
  }
}
