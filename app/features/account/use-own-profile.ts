import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { OwnProfileView } from "~/shared/views/profile";

/** What the signed-in person has said about themselves. */
export function useOwnProfile(): OwnProfileView {
  return useSuspenseQuery(useApi().people.me.queryOptions()).data;
}
