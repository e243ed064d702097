import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMessages } from "~/client/cache/use-messages";
import { useApi } from "~/client/query/use-api";
import type { ConversationView } from "~/shared/views/conversation";
import { typingSentence } from "./typing-sentence";

/** Who is writing, by name. Whoever has not spoken on this page is looked up among the members, once. */
export function useTypingWords(conversation: ConversationView, typing: readonly string[], rootId?: string): string {
  const { messages } = useMessages(conversation.id, rootId);
  const heard = useMemo(() => {
    const authors = messages.map(({ author }) => [author.id, author.name] as const);
    return new Map([...conversation.people.map(({ id, name }) => [id, name] as const), ...authors]);
  }, [messages, conversation.people]);
  const isStranger = typing.some((id) => !heard.has(id));
  const members = useQuery({
    ...useApi().conversations.members.list.queryOptions({ conversationId: conversation.id }),
    enabled: isStranger,
  });
  const names = useMemo(() => {
    const listed = members.data?.map(({ person }) => [person.id, person.name] as const) ?? [];
    return new Map([...listed, ...heard]);
  }, [heard, members.data]);
  return typingSentence(typing, names);
}
