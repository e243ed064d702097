import type { House } from "./house";

/** Who was out of which place, and when: as the rows say, for an answer that was lost tells nobody. */
export type Seats = {
  isOut(personId: string, placeId: string): boolean;
  /** Out at `from`, and not let in again before `until`. Both in milliseconds. */
  wasOut(personId: string, placeId: string, time: { from: number; until: number }): boolean;
};

type Turn = { personId: string; placeId: string; isIn: boolean; at: Date };

export async function readSeats({ ask }: House): Promise<Seats> {
  const turns = await ask(
    (sql) => sql<Turn[]>`select person_id as "personId", conversation_id as "placeId", is_in as "isIn", at
      from drill.seats order by at`,
  );
  const ofSeat = (personId: string, placeId: string) =>
    turns.filter((turn) => turn.personId === personId && turn.placeId === placeId);
  return {
    isOut: (personId, placeId) => ofSeat(personId, placeId).at(-1)?.isIn === false,
    wasOut(personId, placeId, { from, until }) {
      const mine = ofSeat(personId, placeId);
      const isBack = mine.some(({ isIn, at }) => isIn && at.getTime() > from && at.getTime() <= until);
      return !isBack && mine.findLast(({ at }) => at.getTime() <= from)?.isIn === false;
    },
  };
}
