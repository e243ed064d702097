const usual = 40;

/** How many rounds each race is run: forty, or what RACE_ROUNDS says (`npm run races` says a thousand). */
export const raceRounds = Number(process.env.RACE_ROUNDS ?? usual);

/** Time for a race: a minute for the usual rounds, and as much more as there are more of them. */
export const raceTime = { timeout: 60_000 * Math.max(1, raceRounds / usual) };

/** The numbers from 0 to `count` - 1. */
export const many = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Runs all rounds of a race, eight at a time where the rounds share nothing. */
export async function inRounds(round: (turn: number) => Promise<void>, atOnce = 8): Promise<void> {
  for (let begun = 0; begun < raceRounds; begun += atOnce)
    await Promise.all(many(Math.min(atOnce, raceRounds - begun)).map((at) => round(begun + at)));
}
