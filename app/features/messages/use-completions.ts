import type { CompletionGroup } from "./completion-group";
import type { CompletionToken } from "./completion-token";
import { useCommandCompletions } from "./use-command-completions";
import { useEmojiCompletions } from "./use-emoji-completions";
import { usePersonCompletions } from "./use-person-completions";
import { usePlaceCompletions } from "./use-place-completions";

/** What may be meant, best first. Only what the person may see is among the answers that this is made from. */
export function useCompletions(conversationId: string, { kind, words }: CompletionToken): CompletionGroup[] {
  const wordsOf = (one: CompletionToken["kind"]) => (kind === one ? words : null);
  const found = {
    emoji: useEmojiCompletions(wordsOf("emoji")),
    person: usePersonCompletions(conversationId, wordsOf("person")),
    conversation: usePlaceCompletions(wordsOf("conversation")),
    command: useCommandCompletions(conversationId, wordsOf("command")),
  };
  return found[kind];
}
