import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import type { MessageView } from "~/shared/views/message";
import { useApi, useApiCalls } from "../query/use-api";
import { type MessagePages, windowOf } from "./message-pages";
import { keptAtMost, type Near } from "./past-window";
import { createScrollback, type Pages, pastKey } from "./scrollback";
import { useMessages } from "./use-messages";

export type Scrollback = {
  /** What the reader has before them, oldest first: the live end, or a stretch of the past. */
  messages: MessageView[];
  /** The live end, wherever the reader is. */
  newest: MessageView[];
  isPast: boolean;
  hasOlder: boolean;
  isLoading: boolean;
  /** These do nothing while one of them is under way. */
  loadOlder(): void;
  loadNewer(): void;
  leavePast(): void;
};

/** What was said in a conversation, or in a thread of it, back to its beginning, a stretch at a time. */
export function useScrollback({ conversationId, rootId }: Pages, near: () => Near): Scrollback {
  const api = useApi();
  const calls = useApiCalls();
  const queryClient = useQueryClient();
  const live = useMessages(conversationId, rootId);
  const pages = useMemo(() => (rootId ? { conversationId, rootId } : { conversationId }), [conversationId, rootId]);
  const queryKey = useMemo(() => pastKey(api, pages), [api, pages]);
  const { data } = useQuery<MessagePages>({ queryKey, queryFn: skipToken, staleTime: Number.POSITIVE_INFINITY });
  const past = useMemo(() => (data && data.pages.length > 0 ? windowOf(data) : null), [data]);
  const scrollback = useMemo(
    () => createScrollback({ queryClient, api, readPage: calls.messages.page.query, near }, pages),
    [queryClient, api, calls, near, pages],
  );
  const { length } = live.messages;
  useEffect(() => {
    if (length > keptAtMost) scrollback.trim();
  }, [scrollback, length]);
  // Whoever comes back to a conversation begins at its end.
  useEffect(() => () => queryClient.removeQueries({ queryKey, exact: true }), [queryClient, queryKey]);
  const { mutate, isPending } = useMutation({ mutationFn: (go: "loadOlder" | "loadNewer") => scrollback[go]() });
  const go = useCallback((where: "loadOlder" | "loadNewer") => isPending || mutate(where), [isPending, mutate]);
  const shown = past ?? live;
  return {
    messages: shown.messages,
    newest: live.messages,
    isPast: past !== null,
    hasOlder: shown.hasOlder,
    isLoading: isPending,
    loadOlder: useCallback(() => void go("loadOlder"), [go]),
    loadNewer: useCallback(() => void go("loadNewer"), [go]),
    leavePast: scrollback.leavePast,
  };
}
