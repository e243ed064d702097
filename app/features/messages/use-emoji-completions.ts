import { createElement, useMemo } from "react";
import { emojiEntries, inTone } from "~/ui/emoji/emoji-table";
import { searchEmojis } from "~/ui/emoji/search-emojis";
import { useEmojiMemory } from "~/ui/emoji/use-emoji-memory";
import { type CompletionGroup, mostCompletions } from "./completion-group";

/** Emojis by name, in the tone that this browser chose. */
export function useEmojiCompletions(words: string | null): CompletionGroup[] {
  const { tone } = useEmojiMemory();
  return useMemo(() => {
    const found = words === null ? [] : searchEmojis(emojiEntries, words, mostCompletions);
    const items = found.map((entry) => {
      const { emoji, name } = inTone(entry, tone);
      const leading = createElement("span", { className: "font-emoji text-lg leading-none" }, emoji);
      return { key: entry.name, label: name, leading, text: emoji };
    });
    return [{ heading: "Emojis", items }];
  }, [words, tone]);
}
