import type { PaletteGroup } from "~/ui/controls/palette-results";

type CompletionItem = PaletteGroup["items"][number] & {
  /** What is put in the place of what was typed. */
  text: string;
};
export type CompletionGroup = { heading: string; items: CompletionItem[] };

export const mostCompletions = 8;
