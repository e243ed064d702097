import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi } from "~/client/query/use-api";

const aMoment = 1_000;
// The longest that a browser's timer counts.
const longestTimer = 2 ** 31 - 1;

/** Asks again what one may do here once a silence has passed, of which no event tells. */
export function useEndOfSilence(conversationId: string, until: string | null): void {
  const queryClient = useQueryClient();
  const { queryKey } = useApi().conversations.read.queryOptions({ conversationId });
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    if (!until) return;
    const wait = Math.min(Math.max(0, Date.parse(until) - Date.now()) + aMoment, longestTimer);
    const timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: JSON.parse(key) }), wait);
    return () => clearTimeout(timer);
  }, [queryClient, key, until]);
}
