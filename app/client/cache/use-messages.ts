import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { MessageView } from "~/shared/views/message";
import { useApi, useApiCalls } from "../query/use-api";
import { loadOlder, type Pages } from "./load-older";
import { allMessages } from "./message-pages";

export type Messages = {
  /** Everything loaded, oldest first. */
  messages: MessageView[];
  /** What stands above them, when they are replies. */
  root: MessageView | null;
  hasOlder: boolean;
  /** What is shown ends before the newest message: an older page was opened by its address. */
  hasNewer: boolean;
  isLoadingOlder: boolean;
  /** Does nothing while it is under way. */
  loadOlder(): void;
};

const noMore = { getNextPageParam: () => undefined };

/** The messages of a conversation, or the replies of a thread in it, kept live. Its paging takes in what arrives meanwhile, which the library's would drop. */
export function useMessages(conversationId: string, rootId?: string): Messages {
  const api = useApi();
  const calls = useApiCalls();
  const queryClient = useQueryClient();
  const pages: Pages = rootId === undefined ? { conversationId } : { conversationId, rootId };
  const { data } = useInfiniteQuery(api.messages.page.infiniteQueryOptions(pages, noMore));
  const messages = useMemo(() => allMessages(data), [data]);
  const older = useMutation({
    mutationFn: () => loadOlder({ queryClient, api, readPage: calls.messages.page.query }, pages),
  });
  const { mutate, isPending } = older;
  const load = useCallback(() => {
    if (!isPending) mutate();
  }, [mutate, isPending]);
  return {
    messages,
    root: data?.pages[0]?.root ?? null,
    hasOlder: data?.pages.at(-1)?.hasOlder ?? false,
    hasNewer: data?.pages[0]?.hasNewer ?? false,
    isLoadingOlder: isPending,
    loadOlder: load,
  };
}
