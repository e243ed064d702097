const written = /^(\d{4})-(\d{2})-(\d{2})$/;
const minute = 60_000;
const hour = 60 * minute;

/** Whether a day can be found by these words: `today`, `yesterday`, or a date of the calendar. */
export function isDay(words: string): boolean {
  if (words === "today" || words === "yesterday") return true;
  const [, year = 0, month = 0, date = 0] = (written.exec(words) ?? []).map(Number);
  const made = new Date(Date.UTC(year, month - 1, date));
  return year >= 1970 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** The date that the words mean, as in `2026-11-21`. */
export function dayOf(words: string, zone: string, now = new Date()): string {
  if (words === "today") return dateIn(zone, now);
  if (words === "yesterday") return dayAfter(dateIn(zone, now), -1);
  return words;
}

/** The date where the clocks of a zone are at a moment. */
export function dateIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    at,
  );
}

/** So many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
}

/**
 * The first moment of a day in a zone. Clocks are put forward at midnight in some places, and a few have skipped a whole
 * day, so it is looked for where the date becomes this one, or a later one.
 */
export function startOfDay(day: string, zone: string): Date {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let [before, after] = [noon - 36 * hour, noon + 36 * hour];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateIn(zone, new Date(middle)) >= day) after = middle;
    else before = middle;
  }
  return new Date(after);
}
