import type { Town } from "~db/seed/drill-town";
import type { Diary } from "./diary";
import type { Dice } from "./dice";
import type { Weather } from "./weather";
import type { Wire } from "./wire";

/** What everybody of the drill lives in. */
export type Surroundings = { origin: string; town: Town; wire: Wire; weather: Weather; diary: Diary; dice: Dice };
