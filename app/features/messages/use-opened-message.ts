import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { OpenedMessageView } from "~/shared/views/message";

type Which = { conversationId: string; messageId: string };

/** One message, with what the reader may do about it. */
export function useOpenedMessage({ conversationId, messageId }: Which): OpenedMessageView {
  return useSuspenseQuery(useApi().messages.read.queryOptions({ conversationId, messageId })).data;
}
