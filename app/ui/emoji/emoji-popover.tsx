import { lazy, Suspense } from "react";
import { Popover } from "../controls/popover";
import { type Emoji, emojiMemory, remembering } from "./emoji-memory";

// Two thousand emojis and their names are fetched when somebody wants to choose one.
const EmojiPicker = lazy(() => import("./emoji-picker").then((loaded) => ({ default: loaded.EmojiPicker })));

type EmojiPopoverProps = {
  anchor: HTMLElement | null;
  /** What choosing one does: "Add a reaction". */
  label: string;
  onChoose: (emoji: Emoji) => void;
  onClose: () => void;
};

/** Every emoji in a card beside what was pressed; choosing one is remembered and closes it. */
export function EmojiPopover({ anchor, label, onChoose, onClose }: EmojiPopoverProps) {
  function choose(emoji: Emoji) {
    emojiMemory.change((memory) => remembering(memory, emoji));
    onClose();
    onChoose(emoji);
  }
  return (
    <Popover anchor={anchor} label={label} onClose={onClose}>
      <div className="h-100 max-sm:h-[70dvh]">
        <Suspense fallback={null}>
          <EmojiPicker label={label} onChoose={choose} />
        </Suspense>
      </div>
    </Popover>
  );
}
