import { useEffect, useState } from "react";
import { EmojiPopover } from "~/ui/emoji/emoji-popover";
import { type Acting, useDoing } from "./acting";
import { useReact } from "./use-reactions";

/** Once for each list of messages: every emoji, for the message that somebody wants to react to. */
export function ReactionPicker({ acting: { store, place } }: { acting: Acting }) {
  const doing = useDoing(store);
  const react = useReact(place.id);
  const messageId = doing?.act === "react" ? doing.message.id : null;
  const anchor = useRow(messageId);
  return (
    <EmojiPopover
      anchor={messageId ? anchor : null}
      label="Add a reaction"
      onClose={store.end}
      onChoose={(emoji) => messageId && react({ messageId, wants: true, ...emoji })}
    />
  );
}

// The focus is given to the row first: there it returns to, whatever of its tools has gone by then.
function useRow(messageId: string | null): HTMLElement | null {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const row = messageId ? document.querySelector<HTMLElement>(`[data-message="${messageId}"]`) : null;
    row?.focus({ preventScroll: true });
    setAnchor(row?.querySelector<HTMLElement>("[data-tools]") ?? row);
  }, [messageId]);
  return anchor;
}
