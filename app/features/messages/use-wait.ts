import { useEffect, useState } from "react";

/** Whole seconds until a moment, counted down; none on the server and in the first paint, which know no time. */
export function useWait(until: number | null): number {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (until === null || until <= Date.now()) return setNow(null);
    const look = () => setNow(Date.now() < until ? Date.now() : null);
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [until]);
  return until === null || now === null ? 0 : Math.max(0, Math.ceil((until - now) / 1_000));
}
