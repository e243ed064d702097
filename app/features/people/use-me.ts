import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { MeView } from "~/shared/views/person";

/** Who is signed in, on a page that only they see. */
export function useMe(): MeView {
  return useSuspenseQuery(useApi().account.me.queryOptions()).data;
}

/** Who is signed in, if anybody, on a page that both may see: what its loader brought, without asking again. */
export function useMaybeMe(): MeView | null {
  return useQuery({ ...useApi().account.me.queryOptions(), enabled: false }).data ?? null;
}
