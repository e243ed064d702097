import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { ThreadStandingView } from "~/shared/views/thread";

/** The threads of a workspace that the signed-in person follows and in which something waits, kept live. */
export function useWaitingThreads(workspace: string): ThreadStandingView[] {
  const { data } = useQuery({ ...useApi().threads.waiting.queryOptions({ workspace }), select: onlyWaiting });
  return data ?? none;
}

// What was read stays in the cache for its cursor.
function onlyWaiting(list: ThreadStandingView[]): ThreadStandingView[] {
  return list.filter(({ unread }) => unread > 0);
}

const none: ThreadStandingView[] = [];
