import type { Dice } from "../dice";
import { deathOfPostgres, deathOfSoketi, deathsOfWeb } from "./crashes";
import type { Fault } from "./fault";
import { lostAnswers, oneKeyManyTimes, reloads, slowReaders, storm } from "./networks";
import { heapInOutbox, hostileFrames } from "./realtime";

/** Everything, in an order that the dice choose. */
export function fullProgramme(dice: Dice): Fault[] {
  const faults = [
    ...deathsOfWeb,
    ...dice.draw(deathsOfWeb, 1),
    ...times(3, deathOfSoketi),
    ...times(4, deathOfPostgres),
    ...times(3, oneKeyManyTimes),
    ...times(3, lostAnswers),
    slowReaders,
    ...times(4, storm),
    ...times(2, reloads),
    heapInOutbox(20_000),
    hostileFrames(10),
  ];
  return dice.draw(faults, faults.length);
}

/** One of each sort that is soon over. */
export function shortProgramme(dice: Dice): Fault[] {
  const deaths = deathsOfWeb.filter(({ name }) => /commit|crossing out|before they are/.test(name));
  return dice.draw([...dice.draw(deaths, 1), deathOfPostgres, oneKeyManyTimes, reloads, storm], 5);
}

function times(count: number, fault: Fault): Fault[] {
  return Array.from({ length: count }, () => fault);
}
