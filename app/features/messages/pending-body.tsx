import { memo } from "react";
import { PendingBlock } from "./pending-block";
import { previewBlocks } from "./preview-blocks";

type PendingBodyProps = { body: string; isSending: boolean };

/** What I have just sent, as text; it only grows faint when the answer takes longer than one notices. */
export const PendingBody = memo(function PendingBody({ body, isSending }: PendingBodyProps) {
  const faint = isSending ? "text-text-faint transition-colors delay-700 starting:text-text" : "";
  return (
    <div dir="auto" className={`prose ${faint}`}>
      {previewBlocks(body).map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a pending line never changes.
        <PendingBlock key={place} block={block} />
      ))}
    </div>
  );
});
