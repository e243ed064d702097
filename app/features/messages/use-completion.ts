import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from "react";
import { type CompletionToken, findToken } from "./completion-token";
import { replaceText } from "./insert-text";

/** What the field asks of the list before it takes a key itself. */
export type CompletionKeys = (key: string) => boolean;

/** Follows the cursor of a field: what could be completed at it, and the keys that the list beside it takes. */
export function useCompletion(field: RefObject<HTMLTextAreaElement>) {
  const [token, setToken] = useState<CompletionToken | null>(null);
  const keys = useRef<CompletionKeys | null>(null);
  // What was closed with Escape stays closed until another word begins.
  const closedAt = useRef<number | null>(null);

  const look = useCallback(() => {
    const area = field.current;
    const found = area ? findToken(area.value, area.selectionStart, area.selectionEnd) : null;
    if (found?.from !== closedAt.current) closedAt.current = null;
    const now = closedAt.current === null ? found : null;
    setToken((before) => (before?.to === now?.to && before?.words === now?.words ? before : now));
  }, [field]);
  const close = useCallback(() => setToken(null), []);
  return {
    token,
    keys,
    look,
    close,
    dismiss() {
      closedAt.current = token?.from ?? null;
      close();
    },
    choose({ from, to }: CompletionToken, text: string) {
      if (field.current) replaceText(field.current, text, { from, to });
      close();
    },
    /** Whether the list took the key. */
    takes(event: KeyboardEvent): boolean {
      if (event.nativeEvent.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
        return false;
      if (!token || !keys.current?.(event.key)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
