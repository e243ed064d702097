import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMessages } from "~/client/cache/use-messages";
import { useTyping } from "~/client/live/use-live-conversation";
import { useApi } from "~/client/query/use-api";
import type { ConversationView } from "~/shared/views/conversation";
import { typingSentence } from "./typing-sentence";

type TypingWords = { words: string; isTyping(): void };

/**
 * Who is writing there, by name, and what to call when the person does. Whoever has not spoken on this page is looked up
 * among the members, once.
 */
export function useTypingWords(conversation: ConversationView, rootId?: string): TypingWords {
  const { typing, isTyping } = useTyping(conversation.id, rootId);
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
  return { words: typingSentence(typing, names), isTyping };
}
