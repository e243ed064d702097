import { useEffect, useRef, useState } from "react";
import type { ConversationView } from "~/shared/views/conversation";
import type { ReadMark } from "./new-line-seq";

/**
 * Where the "New" line belongs: the cursor as it was when the page was opened, and after that the place where the
 * reader last turned away, so that the line does not run along while they read.
 */
export function useReadMark(opened: ConversationView, newestSeq: number, isReading: boolean): ReadMark | null {
  const [mark, setMark] = useState(() => markOf(opened));
  const seen = useRef(0);
  const wasReading = useRef(false);
  useEffect(() => {
    const readSeq = seen.current;
    const isBack = isReading && !wasReading.current;
    if (isBack && readSeq > 0 && newestSeq > readSeq) setMark((before) => before && { readSeq, upTo: newestSeq });
    if (isReading) seen.current = newestSeq;
    wasReading.current = isReading;
  }, [isReading, newestSeq]);
  return mark;
}

function markOf({ readSeq, lastSeq }: ConversationView): ReadMark | null {
  return readSeq === null ? null : { readSeq, upTo: lastSeq };
}
