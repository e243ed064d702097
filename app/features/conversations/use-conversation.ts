import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { ConversationView, MemberView } from "~/shared/views/conversation";

/** A conversation's header and rules for the signed-in person. */
export function useConversation(conversationId: string): ConversationView {
  return useSuspenseQuery(useApi().conversations.read.queryOptions({ conversationId })).data;
}

/** Who is in a conversation, by name. */
export function useMembers(conversationId: string): MemberView[] {
  return useSuspenseQuery(useApi().conversations.members.list.queryOptions({ conversationId })).data;
}
