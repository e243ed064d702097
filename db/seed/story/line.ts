export const castNames = ["ada", "adi", "mo", "chidi", "mia", "gil", "max", "dee", "pip"] as const;
/** The people of the named world, by handle. */
export type CastName = (typeof castNames)[number];

/** What happens in a conversation, in order. `at` is "3d 08:42" (days before today, UTC clock) or "35m" (minutes ago). */
export type Line = { at: string } & ({ by: CastName; says: string } | { joins: CastName } | { leaves: CastName });

/** The moment that `at` names, seen from `now`. */
export function momentOf(at: string, now: Date): Date {
  const minutes = /^(\d+)m$/.exec(at)?.[1];
  if (minutes) return new Date(now.getTime() - Number(minutes) * 60_000);
  const [, days, clock] = /^(\d+)d (\d\d:\d\d)$/.exec(at) ?? [];
  if (!days || !clock) throw new Error(`"${at}" names no moment.`);
  const day = new Date(now.getTime() - Number(days) * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${clock}:00Z`);
}
