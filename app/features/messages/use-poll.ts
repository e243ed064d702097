import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { foldOwn } from "~/client/cache/fold-message";
import { foldChosen } from "~/client/cache/fold-poll";
import { createMessageWindows } from "~/client/cache/message-windows";
import { explain } from "~/client/query/explain";
import { useApi, useApiCalls } from "~/client/query/use-api";
import type { MessageView, PollView } from "~/shared/views/message";
import { useToast } from "~/ui/controls/toast-context";
import { isPollOver } from "./poll-words";
import { useMessageAnswer } from "./use-message-answer";

/** Votes in the poll of a message; none of the answers takes one's vote back. */
export function useVote({ conversationId, id: messageId }: Pick<MessageView, "conversationId" | "id">) {
  const { vote } = useApiCalls().polls;
  const api = useApi();
  const queryClient = useQueryClient();
  const answer = useMessageAnswer();
  const toast = useToast();
  return useMutation({
    scope: { id: `poll ${messageId}` },
    mutationFn: (optionIds: string[]) => vote.mutate({ conversationId, messageId, optionIds }),
    onSuccess(message, optionIds) {
      answer(message);
      // What everybody is told comes first sometimes, and does not say what I chose.
      createMessageWindows(queryClient, api).changeWindows(conversationId, (window) =>
        foldOwn(window, messageId, (known) => foldChosen(known, { optionIds })),
      );
    },
    onError: (error) => toast.show({ kind: "danger", text: explain(error) }),
  });
}

// A timer cannot be set for longer.
const longestWait = 2_000_000_000;

/** Whether votes count no more, which becomes true by itself when the time comes. */
export function useIsOver(poll: Pick<PollView, "closedAt" | "closesAt">): boolean {
  const [now, setNow] = useState(() => Date.now());
  const { closedAt, closesAt } = poll;
  useEffect(() => {
    if (closedAt !== null || closesAt === null || Date.parse(closesAt) <= now) return;
    const left = Math.min(Math.max(Date.parse(closesAt) - Date.now(), 0) + 50, longestWait);
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [closedAt, closesAt, now]);
  return isPollOver(poll, now);
}
