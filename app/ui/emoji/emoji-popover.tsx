import { late } from "../controls/late";
import type { EmojiCardProps } from "./emoji-card";

// Two thousand emojis and their names are fetched when somebody wants to choose one.
const EmojiCard = late(() => import("./emoji-card").then((loaded) => loaded.EmojiCard));

type EmojiPopoverProps = Omit<EmojiCardProps, "anchor"> & { anchor: HTMLElement | null };

/** Every emoji in a card beside what was pressed, while there is something pressed. */
export function EmojiPopover({ anchor, ...card }: EmojiPopoverProps) {
  return anchor && <EmojiCard anchor={anchor} {...card} />;
}
