import { useEffect, useRef, useState } from "react";
import { useMarkThreadRead } from "~/client/live/use-mark-thread-read";
import type { ReadMark } from "~/features/messages/new-line-seq";
import { useInFront } from "~/features/messages/use-in-front";
import { useReadMark } from "~/features/messages/use-read-mark";
import { type Thread, useStanding } from "./use-thread";

type Reading = Thread & { isAtEnd: boolean; newestSeq: number };

/**
 * Counts as read what of a thread a person has before their eyes, and says where the "New" line belongs. Whoever marked
 * it unread on purpose has it left alone until they come back to it.
 */
export function useThreadReading({ isAtEnd, newestSeq, ...thread }: Reading): ReadMark | null {
  const standing = useStanding(thread);
  const [opened] = useState(standing);
  const isInFront = useInFront();
  const markRead = useMarkThreadRead(thread);
  const { isFollowing, readSeq, readTurn } = standing;
  const isUnread = isFollowing && newestSeq > readSeq;
  const turn = useRef(opened.readTurn);
  const isReading = isInFront && isAtEnd;
  useEffect(() => {
    if (!isUnread) turn.current = readTurn;
    if (isReading && isUnread && readTurn === turn.current) markRead(newestSeq, readTurn);
  }, [isReading, isUnread, newestSeq, readTurn, markRead]);
  const before = { readSeq: opened.isFollowing ? opened.readSeq : null, lastSeq: opened.lastReplySeq };
  return useReadMark({ ...before, readTurn: opened.readTurn }, { readSeq, readTurn, newestSeq, isReading: isInFront });
}
