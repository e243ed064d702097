import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { SidebarItemView } from "~/shared/views/conversation";

/** The conversations of the signed-in person, kept live. */
export function useSidebar(workspace: string): SidebarItemView[] {
  return useSuspenseQuery(useApi().conversations.sidebar.queryOptions({ workspace })).data;
}
