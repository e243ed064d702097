import type { TownPlace } from "~db/seed/drill-town";
import type { Dice } from "./dice";
import type { Simulated } from "./townsperson";

/** Put out, and let in again if so: what came between must never have been shown to them. */
export type Absence = { personId: string; placeId: string; from: number; until: number | null };

/** A socket may hear on for so long after the answer to a removal. */
const graceMs = 1_000;

/** The owners of guarded places put people out and let them in again, one at a time in each place. */
export function createGatekeeper(dice: Dice, people: readonly Simulated[], places: readonly TownPlace[]) {
  const guarded = places.filter(({ isGuarded }) => isGuarded);
  const absences: Absence[] = [];
  const busy = new Set<string>();
  /** Whether they are in again is unknown where that question went unanswered; asking again settles it. */
  const doubtful = new Map<string, string>();

  async function comeOrGo(): Promise<void> {
    const place = dice.pick(guarded);
    if (!place || busy.has(place.id)) return;
    busy.add(place.id);
    try {
      await turn(place);
    } finally {
      busy.delete(place.id);
    }
  }
  async function turn({ id: conversationId, ownerId, memberIds }: TownPlace): Promise<void> {
    const owner = people.find(({ id }) => id === ownerId);
    const { members } = owner?.page().clients.calls.conversations ?? {};
    const away = absences.find(({ placeId, until }) => placeId === conversationId && until === null);
    if (!members) return;
    const returning = away?.personId ?? doubtful.get(conversationId);
    if (returning) {
      // From the question on they may be in again, whatever becomes of the answer.
      if (away) away.until = Date.now();
      doubtful.set(conversationId, returning);
      await members.add.mutate({ conversationId, people: [returning] });
      doubtful.delete(conversationId);
      return;
    }
    const personId = dice.pick(memberIds.filter((id) => id !== ownerId)) ?? "";
    const absence: Absence = { personId, placeId: conversationId, from: Number.POSITIVE_INFINITY, until: null };
    absences.push(absence);
    // Where this fails it is unknown whether they are out; letting them in again settles it.
    await members.remove.mutate({ conversationId, personId });
    absence.from = Date.now() + graceMs;
  }
  return { comeOrGo, absences };
}
