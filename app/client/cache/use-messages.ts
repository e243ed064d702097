import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MessageView } from "~/shared/views/message";
import { useApi } from "../query/use-api";
import { type MessageWindow, windowOf } from "./message-pages";
import type { Pages } from "./scrollback";

type Messages = Pick<MessageWindow, "hasOlder" | "hasNewer" | "root"> & {
  /** The live end of what was said, as far as it is loaded, oldest first. */
  messages: MessageView[];
};

const noMore = { getNextPageParam: () => undefined };

/** The newest messages of a conversation, or replies of a thread in it, kept live. */
export function useMessages(conversationId: string, rootId?: string): Messages {
  const api = useApi();
  const pages: Pages = rootId === undefined ? { conversationId } : { conversationId, rootId };
  const { data } = useInfiniteQuery(api.messages.page.infiniteQueryOptions(pages, noMore));
  return useMemo(() => windowOf(data ?? nothing), [data]);
}

const nothing = { pages: [] };
