import { type RefObject, useEffect, useState } from "react";
import { Button } from "~/ui/controls/button";
import { replaceText } from "./insert-text";
import { isLongPaste } from "./long-paste";

type PasteOfferProps = { field: RefObject<HTMLTextAreaElement> };

/** After a long paste: to put it as code, which stands folded in the message. It goes away when the text does. */
export function PasteOffer({ field }: PasteOfferProps) {
  const [pasted, setPasted] = useState<string | null>(null);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    const look = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n") ?? "";
      if (isLongPaste(text, area.value.slice(0, area.selectionStart))) setPasted(text);
    };
    const forget = () => setPasted((text) => (text !== null && area.value.includes(text) ? text : null));
    area.addEventListener("paste", look);
    area.addEventListener("input", forget);
    return () => {
      area.removeEventListener("paste", look);
      area.removeEventListener("input", forget);
    };
  }, [field]);
  if (pasted === null) return null;
  async function fence(text: string) {
    const { fenceFor } = await import("./format-text");
    const area = field.current;
    const from = area?.value.lastIndexOf(text) ?? -1;
    if (!area || from < 0) return;
    const fenced = `${fenceFor(text)}\n${text.replace(/\n$/, "")}\n${fenceFor(text)}`;
    const before = from > 0 && area.value[from - 1] !== "\n" ? "\n" : "";
    replaceText(area, `${before}${fenced}\n`, { from, to: from + text.length });
    setPasted(null);
  }
  return (
    <div
      role="status"
      className="order-first flex basis-full flex-wrap items-center gap-2 px-2.5 py-1 text-sm text-text-muted"
    >
      <span className="min-w-0 flex-1">That was a long text.</span>
      <Button type="button" size="small" onClick={() => void fence(pasted)}>
        Put it as a folded block
      </Button>
      <Button type="button" size="small" kind="quiet" onClick={() => setPasted(null)}>
        Leave it
      </Button>
    </div>
  );
}
