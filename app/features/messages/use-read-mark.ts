import { useEffect, useRef, useState } from "react";
import type { ConversationView } from "~/shared/views/conversation";
import type { ReadMark } from "./new-line-seq";

type Opened = Pick<ConversationView, "readSeq" | "readTurn" | "lastSeq">;
type Now = Pick<ConversationView, "readSeq" | "readTurn"> & { newestSeq: number; isReading: boolean };

/**
 * Where the "New" line belongs: the cursor as it was when the page was opened, and after that the place where the
 * reader last turned away, or went back to on purpose, so that the line does not run along while they read.
 */
export function useReadMark(opened: Opened, now: Now): ReadMark | null {
  const { readSeq, readTurn, newestSeq, isReading } = now;
  const [mark, setMark] = useState(() => markOf(opened));
  const seen = useRef(0);
  const wasReading = useRef(false);
  const turn = useRef(opened.readTurn);
  useEffect(() => {
    const lastSeen = seen.current;
    const isBack = isReading && !wasReading.current;
    if (isBack && lastSeen > 0 && newestSeq > lastSeen)
      setMark((before) => before && { readSeq: lastSeen, upTo: newestSeq });
    if (readTurn > turn.current && readSeq !== null) setMark({ readSeq, upTo: newestSeq });
    turn.current = readTurn;
    if (isReading) seen.current = newestSeq;
    wasReading.current = isReading;
  }, [isReading, newestSeq, readSeq, readTurn]);
  return mark;
}

function markOf({ readSeq, lastSeq }: Opened): ReadMark | null {
  return readSeq === null ? null : { readSeq, upTo: lastSeq };
}
