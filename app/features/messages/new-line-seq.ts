import type { MessageView } from "~/shared/views/message";

/** Where a person stopped reading, and how far the conversation had come when they looked again. */
export type ReadMark = { readSeq: number; upTo: number };

/**
 * The seq of the message that the "New" line stands above, or null. Only what came while the person was away is
 * new, and the line waits until the message before it is loaded, so that it never stands in the wrong place.
 */
export function newLineSeq(
  mark: ReadMark | null,
  messages: readonly MessageView[],
  { meId, hasOlder }: { meId: string; hasOlder: boolean },
): number | null {
  if (!mark) return null;
  const place = messages.findIndex(({ seq, author }) => isNew(seq, mark) && author.id !== meId);
  if (place === 0 && hasOlder) return null;
  return messages[place]?.seq ?? null;
}

function isNew(seq: number, { readSeq, upTo }: ReadMark) {
  return seq > readSeq && seq <= upTo;
}
