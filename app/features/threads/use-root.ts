import { useQuery } from "@tanstack/react-query";
import { useMessages } from "~/client/cache/use-messages";
import { useApi } from "~/client/query/use-api";
import type { HistoryCursor } from "~/features/messages/history-cursor";
import type { MessageView } from "~/shared/views/message";
import type { Thread } from "./use-thread";

/** The message above a thread, kept live once its newest replies are there; until then as a page of older ones has it. */
export function useRoot({ conversationId, rootId, at }: Thread & { at: HistoryCursor }): MessageView | null {
  const { data: page } = useQuery({
    ...useApi().messages.page.queryOptions({ conversationId, rootId, ...at }),
    enabled: at !== null,
  });
  const { root } = useMessages(conversationId, rootId);
  return root ?? page?.root ?? null;
}
