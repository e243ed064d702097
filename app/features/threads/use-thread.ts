import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { ThreadStandingView } from "~/shared/views/thread";

export type Thread = { conversationId: string; rootId: string };

/** Where the signed-in person stands in a thread, kept live. */
export function useStanding(thread: Thread): ThreadStandingView {
  return useSuspenseQuery(useApi().threads.standing.queryOptions(thread)).data;
}
