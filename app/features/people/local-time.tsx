import { useEffect, useState } from "react";
import { useLook } from "~/ui/theme/look-context";
import { clockTime } from "~/ui/theme/time-words";

type LocalTimeProps = { zone: string };

/** What the clocks say where somebody is. */
export function LocalTime({ zone }: LocalTimeProps) {
  const { hours } = useLook();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={now.toISOString()} suppressHydrationWarning>
      {clockTime(now, { zone, hours })}
    </time>
  );
}
