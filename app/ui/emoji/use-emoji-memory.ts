import { useSyncExternalStore } from "react";
import { type EmojiMemory, emojiMemory, firstChoice } from "./emoji-memory";

/** The emojis that this browser used last, and the skin tone chosen in it. */
export function useEmojiMemory(): EmojiMemory {
  return useSyncExternalStore(emojiMemory.subscribe, emojiMemory.read, () => firstChoice);
}
