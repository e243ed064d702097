import type { Emoji } from "./emoji-memory";
import { emojiCategories, emojiEntries, inTone } from "./emoji-table";
import { searchEmojis } from "./search-emojis";

/** An emoji in its place: the same one may stand in two sections. */
export type PickerOption = Emoji & { key: string };
export type PickerSection = { key: string; label: string; sign: string; options: readonly PickerOption[] };

export const emojiColumns = 8;
const mostFound = 64;

type Wanted = { text: string; tone: number; latest: readonly Emoji[] };

/** What the picker shows, in sections and in the rows through which arrow keys go. */
export function emojiRows({ text, tone, latest }: Wanted): { sections: PickerSection[]; rows: PickerOption[][] } {
  const sections = text.trim() ? [found(text, tone)] : [lately(latest), ...everything(tone)];
  return { sections, rows: sections.flatMap(({ options }) => inRows(options)) };
}

function found(text: string, tone: number): PickerSection {
  const options = searchEmojis(emojiEntries, text, mostFound).map((entry) => option("found", inTone(entry, tone)));
  return { key: "found", label: "Found", sign: "", options };
}

function lately(latest: readonly Emoji[]): PickerSection {
  const options = latest.map((emoji) => option("recent", emoji));
  return { key: "recent", label: "Recent", sign: "🕘", options };
}

function everything(tone: number): PickerSection[] {
  return emojiCategories.map(({ key, label, entries }) => ({
    ...{ key, label, sign: entries[0]?.emoji ?? "" },
    options: entries.map((entry) => option(key, inTone(entry, tone))),
  }));
}

function option(section: string, { emoji, name }: Emoji): PickerOption {
  return { key: `${section}-${[...emoji].map((sign) => sign.codePointAt(0)?.toString(16)).join("-")}`, emoji, name };
}

function inRows(options: readonly PickerOption[]): PickerOption[][] {
  const rows: PickerOption[][] = [];
  for (let from = 0; from < options.length; from += emojiColumns) rows.push(options.slice(from, from + emojiColumns));
  return rows;
}
