import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { foldMessage } from "~/client/cache/fold-message";
import { createMessageWindows } from "~/client/cache/message-windows";
import { explain } from "~/client/query/explain";
import { useApi, useApiCalls } from "~/client/query/use-api";
import type { MessageView } from "~/shared/views/message";
import { useToast } from "~/ui/controls/toast-context";
import { type ReactionWish, wishedReactions } from "./wished-reactions";

const keyOf = (conversationId: string) => ["reactions", conversationId];

/** A message's reactions, what I have just pressed included. */
export function useReactions(message: MessageView) {
  const wishes = useMutationState({
    filters: { mutationKey: keyOf(message.conversationId), status: "pending" },
    select: ({ state }) => state.variables as ReactionWish,
  });
  return useMemo(() => wishedReactions(message, wishes), [message, wishes]);
}

/** Fulfils wishes about reactions, one after the other, so that the last press is the one that counts. */
export function useReact(conversationId: string) {
  const { react, takeBack } = useApiCalls().reactions;
  const api = useApi();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { mutate } = useMutation({
    mutationKey: keyOf(conversationId),
    scope: { id: keyOf(conversationId).join(" ") },
    mutationFn: ({ messageId, emoji, wants }: ReactionWish) =>
      (wants ? react : takeBack).mutate({ conversationId, messageId, emoji }),
    onSuccess(message) {
      createMessageWindows(queryClient, api).changeWindows(conversationId, (window) => foldMessage(window, message));
      const { id: messageId } = message;
      // Pages that stand still are asked for again, and the wish is shown until they have answered.
      return Promise.all([
        queryClient.invalidateQueries(api.messages.page.queryFilter({ conversationId })),
        queryClient.invalidateQueries(api.messages.read.queryFilter({ conversationId, messageId })),
        queryClient.invalidateQueries(api.reactions.people.queryFilter({ conversationId, messageId })),
      ]);
    },
    onError: (error) => toast.show({ kind: "danger", text: explain(error) }),
  });
  return mutate;
}
