import { type RefObject, useCallback } from "react";
import type { Format } from "./formats";
import { replaceText } from "./insert-text";

/** Marks what is selected in a field. How that is done is looked up when somebody does it first. */
export function useFormat(field: RefObject<HTMLTextAreaElement>): (format: Format) => Promise<void> {
  return useCallback(
    async (format) => {
      const { formatText } = await import("./format-text");
      const area = field.current;
      if (!area) return;
      const change = formatText(format, { text: area.value, from: area.selectionStart, to: area.selectionEnd });
      replaceText(area, change.insert, change);
      area.setSelectionRange(...change.select);
    },
    [field],
  );
}
