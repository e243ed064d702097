import { Bookmark, Pin } from "lucide-react";
import type { MessageView } from "~/shared/views/message";

/** Above a message: that it is pinned for everybody, or put aside by its reader. */
export function MessageMarks({ message: { pinnedAt, isSaved } }: { message: MessageView }) {
  if (!pinnedAt && !isSaved) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-text-muted text-xs">
      {pinnedAt && (
        <span className="inline-flex items-center gap-1">
          <Pin aria-hidden="true" className="size-3" /> Pinned
        </span>
      )}
      {isSaved && (
        <span className="inline-flex items-center gap-1">
          <Bookmark aria-hidden="true" className="size-3" /> Saved for later
        </span>
      )}
    </p>
  );
}
