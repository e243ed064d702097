import { useMemo } from "react";
import { useHydrated } from "~/ui/controls/use-hydrated";
import { useLook } from "~/ui/theme/look-context";
import type { Clock } from "~/ui/theme/time-words";

/** The reader's zone and hours; UTC in the very first page of a browser whose zone is not known yet. */
export function useClock(): Clock {
  const { zone, hours } = useLook();
  const isHydrated = useHydrated();
  const known = zone ?? (isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC");
  return useMemo(() => ({ zone: known, hours }), [known, hours]);
}
