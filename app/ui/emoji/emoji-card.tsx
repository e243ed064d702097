import { Popover } from "../controls/popover";
import { type Emoji, emojiMemory, remembering } from "./emoji-memory";
import { EmojiPicker } from "./emoji-picker";

export type EmojiCardProps = {
  anchor: HTMLElement;
  /** What choosing one does: "Add a reaction". */
  label: string;
  onChoose: (emoji: Emoji) => void;
  onClose: () => void;
};

/** Every emoji in a card beside what was pressed; choosing one is remembered and closes it. */
export function EmojiCard({ anchor, label, onChoose, onClose }: EmojiCardProps) {
  function choose(emoji: Emoji) {
    emojiMemory.change((memory) => remembering(memory, emoji));
    onClose();
    onChoose(emoji);
  }
  return (
    <Popover anchor={anchor} label={label} onClose={onClose}>
      <div className="h-100 max-sm:h-[70dvh]">
        <EmojiPicker label={label} onChoose={choose} />
      </div>
    </Popover>
  );
}
