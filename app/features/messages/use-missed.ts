import { useState } from "react";
import type { MessageView } from "~/shared/views/message";

/** How many messages of others came since the reader left the end of the list. */
export function useMissed(messages: readonly MessageView[], isAtEnd: boolean, meId: string): number {
  const newestSeq = messages.at(-1)?.seq ?? 0;
  const [seenSeq, setSeenSeq] = useState(newestSeq);
  if (isAtEnd && seenSeq !== newestSeq) setSeenSeq(newestSeq);
  if (isAtEnd) return 0;
  const first = messages.findLastIndex(({ seq }) => seq <= seenSeq) + 1;
  return messages.slice(first).filter(({ author }) => author.id !== meId).length;
}
