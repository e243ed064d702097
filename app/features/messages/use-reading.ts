import { useEffect, useRef } from "react";
import { useMarkRead } from "~/client/live/use-mark-read";
import type { ConversationView } from "~/shared/views/conversation";
import type { ReadMark } from "./new-line-seq";
import { useInFront } from "./use-in-front";
import { useReadMark } from "./use-read-mark";

type Reading = { conversation: ConversationView; opened: ConversationView; isAtEnd: boolean; newestSeq: number };

/**
 * Counts as read what a person has before their eyes, and says where the "New" line belongs. Whoever marked it unread
 * on purpose, here or on another device, has it left alone until they have read it to the end or come back to it.
 */
export function useReading({ conversation, opened, isAtEnd, newestSeq }: Reading): ReadMark | null {
  const isInFront = useInFront();
  const markRead = useMarkRead(conversation.id);
  const { readSeq, readTurn, isMember } = conversation;
  const isUnread = isMember && newestSeq > (readSeq ?? 0);
  const turn = useRef(opened.readTurn);
  const isReading = isInFront && isAtEnd;
  useEffect(() => {
    if (!isUnread) turn.current = readTurn;
    if (isReading && isUnread && readTurn === turn.current) markRead(newestSeq, readTurn);
  }, [isReading, isUnread, newestSeq, readTurn, markRead]);
  return useReadMark(opened, { readSeq, readTurn, newestSeq, isReading: isInFront });
}
