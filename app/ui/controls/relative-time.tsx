import { useEffect, useState } from "react";
import { useLook } from "../theme/look-context";
import { agoWords, clockTime, dayName, fullTime } from "../theme/time-words";
import { useHydrated } from "./use-hydrated";

type RelativeTimeProps = {
  /** An ISO instant. */
  at: string;
  /** "words": 4 min ago; "clock": 14:05; "day": Saturday 21 November; "full": everything. */
  as?: "words" | "clock" | "day" | "full";
};

/**
 * A time that people read and machines can read. The server writes it exactly, in the reader's zone
 * where it knows it and in UTC where it does not; the browser then puts it in local words.
 */
export function RelativeTime({ at, as = "words" }: RelativeTimeProps) {
  const look = useLook();
  const isHydrated = useHydrated();
  useEachMinute(as === "words");
  const zone = look.zone ?? (isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC");
  const clock = { zone, hours: look.hours };
  const moment = new Date(at);
  const full = fullTime(moment, clock);
  const short = { clock: clockTime, day: dayName, full: fullTime, words: isHydrated ? agoWords : fullTime }[as];
  return (
    <time dateTime={at} title={full} suppressHydrationWarning>
      {short(moment, clock)}
    </time>
  );
}

function useEachMinute(isNeeded: boolean) {
  const [, setMinute] = useState(0);
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setInterval(() => setMinute((minute) => minute + 1), 60_000);
    return () => clearInterval(timer);
  }, [isNeeded]);
}
