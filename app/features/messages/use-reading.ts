import { useEffect } from "react";
import { useMarkRead } from "~/client/live/use-mark-read";
import type { ConversationView } from "~/shared/views/conversation";
import type { ReadMark } from "./new-line-seq";
import { useInFront } from "./use-in-front";
import { useReadMark } from "./use-read-mark";

type Reading = { conversation: ConversationView; opened: ConversationView; isAtEnd: boolean; newestSeq: number };

/** Counts as read what a person has before their eyes, and says where the "New" line belongs. */
export function useReading({ conversation, opened, isAtEnd, newestSeq }: Reading): ReadMark | null {
  const isInFront = useInFront();
  const markRead = useMarkRead(conversation.id);
  const isReading = isInFront && isAtEnd;
  const isUnread = conversation.isMember && newestSeq > (conversation.readSeq ?? 0);
  useEffect(() => {
    if (isReading && isUnread) markRead(newestSeq);
  }, [isReading, isUnread, newestSeq, markRead]);
  return useReadMark(opened, newestSeq, isInFront);
}
