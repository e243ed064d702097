import { v5 as uuidv5 } from "uuid";

const parley = "6f1f7bb0-6a5f-4f43-9d5e-3f6d6f0c2f11";

/** The id that a name always gets, on every machine. */
export function stableId(...name: (string | number)[]): string {
  return uuidv5(name.join(" "), parley);
}
