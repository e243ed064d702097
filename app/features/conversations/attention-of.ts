import type { SidebarItemView } from "~/shared/views/conversation";

/** What a conversation may claim of a person, by the level they chose for it. */
export type Attention = {
  /** The number on its badge. */
  count: number;
  isMention: boolean;
  /** Bold: something is there to read. */
  isUnread: boolean;
  isFaint: boolean;
};

type Item = Pick<SidebarItemView, "level" | "unread" | "mentions" | "hiddenSeq" | "lastSeq">;

/** Everything counts everything; mentions counts only those; what is muted is never bold, but being named still shows. */
export function attentionOf({ level, unread, mentions }: Item): Attention {
  const isMuted = level === "nothing" || level === "hidden";
  return {
    count: level === "everything" ? unread : mentions,
    isMention: mentions > 0,
    isUnread: unread > 0 && !isMuted,
    isFaint: isMuted,
  };
}

export function isWaiting(item: Item): boolean {
  const { count, isUnread } = attentionOf(item);
  return count > 0 || isUnread;
}

/** Hidden for good, or for as long as nothing is said there. */
export function isHidden({ level, hiddenSeq, lastSeq }: Item): boolean {
  return level === "hidden" || (hiddenSeq !== null && lastSeq <= hiddenSeq);
}

/** What waits in all that is in sight: the number in the title of the tab. */
export function countWaiting(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (isHidden(item) ? 0 : attentionOf(item).count), 0);
}
