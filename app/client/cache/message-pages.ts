import type { InfiniteData } from "@tanstack/react-query";
import type { MessagePageView, MessageView } from "~/shared/views/message";

/** The cached pages of a conversation: the newest first, each with its oldest message first. */
export type MessagePages = InfiniteData<MessagePageView, number | null>;

/** Every loaded message, oldest first. */
export function allMessages(data: Pick<MessagePages, "pages"> | undefined): MessageView[] {
  return data ? data.pages.toReversed().flatMap((page) => page.messages) : [];
}
