import { problemOf } from "~/client/query/explain";
import { seedDrillTown, type Town, type TownPlan } from "~db/seed/drill-town";
import { createDiary, type Diary } from "./diary";
import { createDice, type Dice } from "./dice";
import { type FailPoints, setFailPoints } from "./fail-points";
import { createGatekeeper } from "./gatekeeper";
import { type House, openHouse, until } from "./house";
import { readSeats } from "./seats";
import { openTownsperson, type Simulated } from "./townsperson";
import type { Weather } from "./weather";
import { createWire, type Wire } from "./wire";

export type Scene = {
  dice: Dice;
  house: House;
  town: Town;
  people: Simulated[];
  diary: Diary;
  weather: Weather;
  wire: Wire;
  failPoints: FailPoints;
  gate: ReturnType<typeof createGatekeeper>;
  /** Messages that owners removed and were told so. */
  removed: Set<string>;
  /** Acts other than sending that were answered with no, by act and code. */
  refusals: Map<string, number>;
  count: { next(): number };
  failed(act: string, error: unknown): void;
  /** Still in somebody's outbox. */
  waiting(): number;
  /** Until every page is live and holds everything that is committed at this moment; answers the seconds it took. */
  untilCaughtUp(patience: number): Promise<number>;
  close(): Promise<void>;
};

/** The house with a town in it, whose people have their pages open. */
export async function setScene(seed: number, plan: Omit<TownPlan, "draw">): Promise<Scene> {
  const dice = createDice(seed);
  const house = await openHouse();
  try {
    const failPoints = await setFailPoints(house);
    const town = await seedDrillTown(house.databaseUrl, { ...plan, draw: dice.draw });
    const diary = createDiary();
    const weather: Weather = { losesAnswers: 0.005, doublesRequests: 0.005 };
    const wire = createWire(house.url);
    const around = { origin: house.url, town, wire, weather, diary, dice: createDice(seed + 1) };
    const people = await openAll(town, around);
    const gate = createGatekeeper(dice, people, town.places);
    return completed({ dice, house, town, people, diary, weather, wire, failPoints, gate });
  } catch (error) {
    await house.close();
    throw error;
  }
}

type Around = Parameters<typeof openTownsperson>[1];

async function openAll(town: Town, around: Around): Promise<Simulated[]> {
  const people: Simulated[] = [];
  const left = [...town.people];
  const openSome = async () => {
    for (let who = left.shift(); who; who = left.shift()) people.push(await openTownsperson(who, around));
  };
  await Promise.all(Array.from({ length: 6 }, openSome));
  // In the order of the town, whoever was quicker: the dice choose by place.
  return town.people.flatMap(({ id }) => people.find((one) => one.id === id) ?? []);
}

type Bare = Pick<Scene, "dice" | "house" | "town" | "people" | "diary" | "weather" | "wire" | "failPoints" | "gate">;

function completed(set: Bare): Scene {
  const refusals = new Map<string, number>();
  let said = 0;
  return {
    ...set,
    refusals,
    removed: new Set(),
    count: { next: () => ++said },
    failed(act, error) {
      const key = `${act}: ${problemOf(error).code}`;
      refusals.set(key, (refusals.get(key) ?? 0) + 1);
    },
    waiting: () => set.people.flatMap((one) => one.page().outbox.entries()).filter(isSending).length,
    untilCaughtUp: (patience) => untilCaughtUp(set, patience),
    async close() {
      for (const person of set.people) person.leave();
      await set.house.close();
    },
  };
}

function isSending({ state }: { state: string }): boolean {
  return state === "sending";
}

async function untilCaughtUp({ house, people, gate }: Bare, patience: number): Promise<number> {
  const began = Date.now();
  const rows = await house.ask(
    (sql) => sql<{ id: string; seq: number }[]>`select id, last_seq::int as seq from conversations`,
  );
  const ends = new Map(rows.map(({ id, seq }) => [id, seq]));
  let seats = await readSeats(house);
  const isGone = (personId: string, id: string) =>
    gate.absences.some((one) => one.personId === personId && one.placeId === id && one.until === null);
  const isOut = (personId: string, id: string) => isGone(personId, id) || seats.isOut(personId, id);
  const lateIn = ({ id, places, page }: Simulated) => {
    const reached = (placeId: string) => page().cache.readPosition(placeId) ?? -1;
    return places.filter((place) => !isOut(id, place.id) && reached(place.id) < (ends.get(place.id) ?? 0));
  };
  const isBehind = (person: Simulated) => person.page().live.connection() !== "live" || lateIn(person).length > 0;
  let behind = people;
  let looks = 0;
  const isOver = async () => {
    // Who comes or goes meanwhile is looked up now and then.
    looks += 1;
    if (looks % 20 === 0) seats = await readSeats(house);
    behind = behind.filter(isBehind);
    return behind.length === 0;
  };
  await until("everybody to catch up", isOver, patience, 250).catch((error: Error) => {
    const some = behind.slice(0, 5).map((person) => {
      const late = lateIn(person).map(
        ({ id, isGuarded }) =>
          `${isGuarded ? "guarded " : ""}${id} at ${person.page().cache.readPosition(id)} of ${ends.get(id)}`,
      );
      return `${person.handle} (${[person.page().live.connection(), ...late].join("; ")})`;
    });
    throw new Error(`${error.message} ${behind.length} of ${people.length} are behind: ${some.join(", ")}`);
  });
  return (Date.now() - began) / 1_000;
}
