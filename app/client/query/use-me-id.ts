import { useQuery } from "@tanstack/react-query";
import { useApi } from "./use-api";

/** The signed-in person's id, if a loader of this page has told who that is. */
export function useMeId(): string | undefined {
  return useQuery({ ...useApi().account.me.queryOptions(), enabled: false }).data?.id;
}
