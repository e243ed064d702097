import { useEffect, useState } from "react";
import type { StatusView } from "~/shared/views/profile";
import { RelativeTime } from "~/ui/controls/relative-time";

type StatusLineProps = { status: StatusView | null; isShort?: boolean };

/** What somebody says of the moment; it goes by itself when its end comes. */
export function StatusLine({ status, isShort = false }: StatusLineProps) {
  const isOver = useIsOver(status?.until ?? null);
  if (!status || isOver) return null;
  return (
    <span className="[overflow-wrap:anywhere]">
      {status.emoji} <bdi>{status.text}</bdi>
      {!isShort && status.until && (
        <span className="text-sm text-text-muted">
          {" "}
          until <RelativeTime at={status.until} as={isSoon(status.until) ? "clock" : "full"} />
        </span>
      )}
    </span>
  );
}

const day = 24 * 60 * 60_000;

function isSoon(until: string): boolean {
  return Date.parse(until) - Date.now() < day;
}

function useIsOver(until: string | null): boolean {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (!until) return;
    // Later than a timer can wait is later than anybody looks on.
    const wait = Math.min(Math.max(0, Date.parse(until) - Date.now()), 2 ** 31 - 1);
    const timer = setTimeout(() => setOver(until), wait);
    return () => clearTimeout(timer);
  }, [until]);
  return until !== null && over === until;
}
