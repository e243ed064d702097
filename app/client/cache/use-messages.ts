import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MessageView } from "~/shared/views/message";
import { useApi } from "../query/use-api";
import { allMessages } from "./message-pages";

export type Messages = {
  /** Everything loaded, oldest first. */
  messages: MessageView[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  loadOlder(): void;
};

/** The messages of a conversation, kept live. Use this and not `useInfiniteQuery`, whose paging drops live changes. */
export function useMessages(conversationId: string): Messages {
  const api = useApi();
  const { data } = useInfiniteQuery(
    api.messages.page.infiniteQueryOptions({ conversationId }, { getNextPageParam: () => undefined }),
  );
  const messages = useMemo(() => allMessages(data), [data]);
  return { messages, hasOlder: data?.pages.at(-1)?.hasOlder ?? false, isLoadingOlder: false, loadOlder() {} };
}
