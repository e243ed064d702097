import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { useConversation } from "~/features/conversations/use-conversation";
import { useOpenedMessage } from "~/features/messages/use-opened-message";
import { useMe } from "~/features/people/use-me";
import type { MessageView } from "~/shared/views/message";
import { movableQuery } from "./movable-query";

/** The messages that one may choose from, the first and those after it: only one's own without the office. */
export function useMovable(conversationId: string, from: string) {
  const meId = useMe().id;
  const mayMoveAll = useConversation(conversationId).rights.includes("move");
  const { message: first } = useOpenedMessage({ conversationId, messageId: from });
  const query = useApi().messages.page.queryOptions(movableQuery(conversationId, first));
  const { messages } = useSuspenseQuery(query).data;
  const isMovable = ({ notice, deleted, author }: MessageView) =>
    notice === null && deleted === null && (mayMoveAll || author.id === meId);
  return { first, listed: messages.filter(isMovable), standing: messages };
}
