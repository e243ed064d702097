type Range = { from: number; to: number };

/** Puts text where the cursor is, in place of what is selected, as if it had been typed. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  replaceText(field, text, { from: field.selectionStart, to: field.selectionEnd });
}

/** Puts text in the place of a part, so that the browser's own undo takes it back. */
export function replaceText(field: HTMLTextAreaElement, text: string, { from, to }: Range): void {
  field.focus();
  field.setSelectionRange(from, to);
  const isTyped = document.execCommand(text ? "insertText" : "delete", false, text);
  if (isTyped) return;
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
