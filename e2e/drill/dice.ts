export type Dice = {
  /** At least 0, less than 1. */
  roll(): number;
  /** A whole number at least 0, less than `end`. */
  below(end: number): number;
  happens(chance: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
  /** So many different ones, in any order; all of them where there are fewer. */
  draw<T>(list: readonly T[], count: number): T[];
};

/** The same numbers for the same seed (Mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  function roll(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (end: number) => Math.floor(roll() * end);
  return {
    roll,
    below,
    happens: (chance) => roll() < chance,
    pick: (list) => list[below(list.length)],
    draw(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
}
