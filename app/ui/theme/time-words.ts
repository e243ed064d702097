export type Clock = { zone: string; hours: "12" | "24" };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "14:05", for the line of a message. */
export function clockTime(at: Date, { zone, hours }: Clock): string {
  return format(at, zone, {
    hour: hours === "12" ? "numeric" : "2-digit",
    minute: "2-digit",
    hourCycle: hours === "12" ? "h12" : "h23",
  });
}

/** "Saturday 21 November", with the year where it is another one. */
export function dayName(at: Date, { zone }: Clock, now = new Date()): string {
  const year = format(at, zone, { year: "numeric" }) === format(now, zone, { year: "numeric" });
  return format(at, zone, { weekday: "long", day: "numeric", month: "long", ...(year ? {} : { year: "numeric" }) });
}

/** "21 November 2026, 14:05 UTC": everything there is to say. */
export function fullTime(at: Date, clock: Clock): string {
  const date = format(at, clock.zone, { day: "numeric", month: "long", year: "numeric" });
  return `${date}, ${clockTime(at, clock)}${clock.zone === "UTC" ? " UTC" : ""}`;
}

/** "4 min ago" while fresh, "yesterday" for a while, then the date. */
export function agoWords(at: Date, clock: Clock, now = new Date()): string {
  const age = now.getTime() - at.getTime();
  if (age < minute) return "just now";
  if (age < hour) return `${Math.floor(age / minute)} min ago`;
  if (age < 12 * hour) return `${Math.floor(age / hour)} h ago`;
  const days = dayNumber(now, clock) - dayNumber(at, clock);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 7) return format(at, clock.zone, { weekday: "long" });
  return shortDate(at, clock, now);
}

function shortDate(at: Date, { zone }: Clock, now: Date) {
  const year = format(at, zone, { year: "numeric" }) === format(now, zone, { year: "numeric" });
  return format(at, zone, { day: "numeric", month: "short", ...(year ? {} : { year: "numeric" }) });
}

/** Days since the epoch, counted by the reader's midnights. */
function dayNumber(at: Date, { zone }: Clock) {
  const parts = format(at, zone, { year: "numeric", month: "numeric", day: "numeric" }).split("/");
  const [date = 1, month = 1, year = 1970] = parts.map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / day);
}

function format(at: Date, zone: string, options: Intl.DateTimeFormatOptions) {
  return formatter(zone, options).format(at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times as much as using it, and a page has a hundred times.
function formatter(zone: string, options: Intl.DateTimeFormatOptions) {
  const key = zone + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  formatters.set(key, known);
  return known;
}
