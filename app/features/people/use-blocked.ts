import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "~/client/query/use-api";

/** The ids of those of whom the signed-in person does not want to hear. */
export function useBlocked(): ReadonlySet<string> {
  const people = useSuspenseQuery(useApi().people.blocked.queryOptions()).data;
  return useMemo(() => new Set(people.map(({ id }) => id)), [people]);
}
