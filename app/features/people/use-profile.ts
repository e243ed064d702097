import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { ProfileView } from "~/shared/views/profile";

/** What may be read about somebody in a workspace. */
export function useProfile(workspace: string, handle: string): ProfileView {
  return useSuspenseQuery(useApi().people.profile.queryOptions({ workspace, handle: handle.toLowerCase() })).data;
}
