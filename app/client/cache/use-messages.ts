import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { MessageView } from "~/shared/views/message";
import { useApi, useApiCalls } from "../query/use-api";
import { foldOlder } from "./fold-message";
import { allMessages, type MessagePages, pagesOf, windowOf } from "./message-pages";

export type Messages = {
  /** Everything loaded, oldest first. */
  messages: MessageView[];
  hasOlder: boolean;
  /** What is shown ends before the newest message: an older page was opened by its address. */
  hasNewer: boolean;
  isLoadingOlder: boolean;
  /** Does nothing while it is under way. */
  loadOlder(): void;
};

const noMore = { getNextPageParam: () => undefined };

/** The messages of a conversation, kept live. Its paging takes in what arrives meanwhile, which the library's would drop. */
export function useMessages(conversationId: string): Messages {
  const api = useApi();
  const calls = useApiCalls();
  const queryClient = useQueryClient();
  const { data } = useInfiniteQuery(api.messages.page.infiniteQueryOptions({ conversationId }, noMore));
  const messages = useMemo(() => allMessages(data), [data]);
  const older = useMutation({
    async mutationFn() {
      const queryKey = api.messages.page.infiniteQueryKey({ conversationId });
      const cursor = messages[0]?.seq;
      if (cursor === undefined) return;
      const page = await calls.messages.page.query({ conversationId, cursor });
      const known = queryClient.getQueryData(queryKey) as MessagePages | undefined;
      if (known) queryClient.setQueryData(queryKey, pagesOf(foldOlder(windowOf(known), page, cursor)) as never);
    },
  });
  const { mutate, isPending } = older;
  const loadOlder = useCallback(() => {
    if (!isPending) mutate();
  }, [mutate, isPending]);
  return {
    messages,
    hasOlder: data?.pages.at(-1)?.hasOlder ?? false,
    hasNewer: data?.pages[0]?.hasNewer ?? false,
    isLoadingOlder: isPending,
    loadOlder,
  };
}
