import { Smile } from "lucide-react";
import { type RefObject, useState } from "react";
import { IconButton } from "~/ui/controls/icon-button";
import { useHydrated } from "~/ui/controls/use-hydrated";
import { EmojiPopover } from "~/ui/emoji/emoji-popover";
import { insertText } from "./insert-text";

/** Every emoji, for what is being written. Without a script the place stays empty, so that nothing moves. */
export function EmojiButton({ field }: { field: RefObject<HTMLTextAreaElement> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!useHydrated()) return <span className="size-control shrink-0" />;
  return (
    <>
      <IconButton
        label="Emoji"
        icon={<Smile aria-hidden="true" className="size-4.5" />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          // The card gives the focus back to where it was.
          field.current?.focus();
          setAnchor((open) => (open ? null : currentTarget));
        }}
      />
      <EmojiPopover
        anchor={anchor}
        label="Insert an emoji"
        onClose={() => setAnchor(null)}
        onChoose={({ emoji }) => field.current && insertText(field.current, emoji)}
      />
    </>
  );
}
