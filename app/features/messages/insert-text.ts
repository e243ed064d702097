/** Puts text where the cursor is, in place of what is selected, as if it had been typed. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  replaceText(field, text, { from: field.selectionStart, to: field.selectionEnd });
}

/** Puts text in the place of a stretch of what is written; the cursor comes to stand behind it. */
export function replaceText(
  field: HTMLTextAreaElement,
  text: string,
  { from, to }: { from: number; to: number },
): void {
  field.focus();
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
