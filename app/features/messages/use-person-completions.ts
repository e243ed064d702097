import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createElement, useMemo } from "react";
import { useApi } from "~/client/query/use-api";
import { useConversation } from "~/features/conversations/use-conversation";
import { PersonAvatar } from "~/features/people/person-avatar";
import type { MentionableView } from "~/shared/views/conversation";
import type { CompletionGroup } from "./completion-group";
import { rankByWords } from "./rank-by-words";

/** Those who are in the conversation, everybody at once where one may call them, and others, told apart. */
export function usePersonCompletions(conversationId: string, words: string | null): CompletionGroup[] {
  const { rights, memberCount } = useConversation(conversationId);
  const asked = { conversationId, words: words ?? "" };
  const options = { enabled: words !== null, placeholderData: keepPreviousData };
  const { data, isPlaceholderData } = useQuery(useApi().conversations.members.mentionable.queryOptions(asked, options));
  return useMemo(() => {
    if (words === null) return [];
    const known = data ?? [];
    // Until the answer is there, those of the last one who still fit.
    const found = isPlaceholderData ? rankByWords(known, words, ({ person }) => [person.name, person.handle]) : known;
    const calls = rights.includes("mentionAll") ? callings(memberCount) : [];
    return [
      { heading: "In this conversation", items: found.filter(({ isHere }) => isHere).map(itemOf) },
      { heading: "Everybody at once", items: calls.filter(({ key }) => key.startsWith(words.toLowerCase())) },
      { heading: "Not in this conversation", items: found.filter(({ isHere }) => !isHere).map(itemOf) },
    ];
  }, [data, isPlaceholderData, words, rights, memberCount]);
}

function itemOf({ person }: MentionableView) {
  const leading = createElement(PersonAvatar, { person, size: 20 });
  return { key: person.id, label: person.name, hint: `@${person.handle}`, leading, text: `@${person.handle} ` };
}

function callings(memberCount: number) {
  const others = Math.max(0, memberCount - 1).toLocaleString("en");
  return [
    { key: "here", label: "@here", hint: "whoever is there at the moment", text: "@here " },
    { key: "channel", label: "@channel", hint: `everybody here, ${others} besides you`, text: "@channel " },
  ];
}
