import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { BanView, JoinRequestView, SilenceView, WorkspaceRequestView } from "~/shared/views/membership";

/** Who asks to be let into a conversation, kept live. */
export function useRequests(conversationId: string): JoinRequestView[] {
  return useSuspenseQuery(useApi().requests.list.queryOptions({ conversationId })).data;
}

/** Who asks to be let in anywhere in a workspace, kept live. */
export function useWorkspaceRequests(workspace: string): WorkspaceRequestView[] {
  return useSuspenseQuery(useApi().requests.ofWorkspace.queryOptions({ workspace })).data;
}

/** Who is banned from a conversation. */
export function useBans(conversationId: string): BanView[] {
  return useSuspenseQuery(useApi().sanctions.bans.queryOptions({ conversationId })).data;
}

/** Who may say nothing in a conversation for a while. */
export function useSilences(conversationId: string): SilenceView[] {
  return useSuspenseQuery(useApi().sanctions.silences.queryOptions({ conversationId })).data;
}
