import { skipToken, useQuery } from "@tanstack/react-query";
import { useApi } from "../query/use-api";
import { useWorkspaceSlug } from "./live-provider";

const sets = new WeakMap<string[], Set<string>>();

/** Whether somebody of this workspace is there now. The live line asks and keeps the answer up to date. */
export function useIsOnline(personId: string): boolean {
  const workspace = useWorkspaceSlug();
  const options = useApi().presence.online.queryOptions(workspace ? { workspace } : skipToken, {
    enabled: false,
    select: (ids: string[]) => setOf(ids).has(personId),
  });
  return useQuery(options).data ?? false;
}

// One set for all the people on the page.
function setOf(ids: string[]): Set<string> {
  const set = sets.get(ids) ?? new Set(ids);
  sets.set(ids, set);
  return set;
}
