import type { PersonView } from "~/shared/views/person";

/** Puts what somebody looks like now wherever an answer shows them; an answer without them stays the same object. */
export function foldPerson<T>(answer: T, person: PersonView): T {
  return (
    Array.isArray(answer) ? foldList(answer, person) : isObject(answer) ? foldObject(answer, person) : answer
  ) as T;
}

function foldList(list: unknown[], person: PersonView): unknown[] {
  const folded = list.map((item) => foldPerson(item, person));
  return folded.some((item, place) => item !== list[place]) ? folded : list;
}

type Fields = Record<string, unknown>;

function foldObject(known: Fields, person: PersonView): Fields {
  if (known.id === person.id && "handle" in known) return isSame(known, person) ? known : { ...known, ...person };
  const folded = Object.entries(known).map(([name, value]) => [name, foldPerson(value, person)] as const);
  return folded.some(([name, value]) => value !== known[name]) ? Object.fromEntries(folded) : known;
}

function isSame(known: Fields, person: PersonView): boolean {
  return Object.entries(person).every(([name, value]) => known[name] === value);
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
