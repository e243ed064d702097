import type { EventOf } from "~/shared/events/catalogue";
import { limits } from "~/shared/rules/limits";
import type { ConversationFacts, SidebarItemView } from "~/shared/views/conversation";
import { isLater } from "./fold-conversation";

type Items = SidebarItemView[];

/** Something was said: the counts go on from the last complete ones, and one's own words are read. */
export function foldBump(items: Items, event: EventOf<"conversation.bumped">, meId: string): Items {
  return changeItem(items, event.conversationId, (item) => {
    if (event.messageCount <= item.messageCount) return item;
    const said = {
      ...item,
      lastSeq: Math.max(item.lastSeq, event.lastSeq),
      messageCount: event.messageCount,
      lastMessageAt: event.lastMessageAt,
    };
    if (event.counted && !isLater(item, event.counted)) return { ...said, ...event.counted };
    if (event.lastAuthorId === meId)
      return { ...said, readSeq: Math.max(item.readSeq, event.lastSeq), unread: 0, mentions: 0 };
    return { ...said, unread: capped(item.unread + event.messageCount - item.messageCount) };
  });
}

/** One of the person's devices read up to here, or went back to here; what was said since the server counted is unread. */
export function foldRead(items: Items, event: EventOf<"conversation.read">): Items {
  return changeItem(items, event.conversationId, (item) => {
    if (isLater(item, event)) return item;
    const since = Math.max(0, item.messageCount - event.messageCount);
    return {
      ...item,
      readSeq: event.readSeq,
      readTurn: event.readTurn,
      messageCount: Math.max(item.messageCount, event.messageCount),
      unread: capped(event.unread + since),
      mentions: event.mentions,
    };
  });
}

/** One of the person's devices has taken it in this far. */
export function foldDelivered(
  items: Items,
  { conversationId, deliveredSeq }: Omit<EventOf<"conversation.delivered">, "type">,
): Items {
  return changeItem(items, conversationId, (item) =>
    deliveredSeq > item.deliveredSeq ? { ...item, deliveredSeq } : item,
  );
}

/** The person keeps it elsewhere now, or wants to hear something else of it. */
export function foldArranged(items: Items, event: EventOf<"conversation.arranged">): Items {
  const { level, isFavourite, sectionId, hiddenSeq } = event;
  return changeItem(items, event.conversationId, (item) => ({ ...item, level, isFavourite, sectionId, hiddenSeq }));
}

/** The conversation is called or shown otherwise now. */
export function foldHeader(items: Items, conversationId: string, facts: ConversationFacts): Items {
  const { kind, visibility, name, icon } = facts;
  return changeItem(items, conversationId, (item) => ({ ...item, kind, visibility, name, icon }));
}

/** This device has seen everything up to `seq` in that turn; the count is known only at the end. */
export function foldSeen(items: Items, conversationId: string, { seq, turn }: { seq: number; turn: number }): Items {
  return changeItem(items, conversationId, (item) => {
    if (seq <= item.readSeq || turn !== item.readTurn) return item;
    const left = seq >= item.lastSeq ? { unread: 0, mentions: 0 } : {};
    return { ...item, readSeq: seq, ...left };
  });
}

/** The server's list, except where events have counted further than the answer, which was overtaken on its way. */
export function mergeSidebar(known: unknown, answer: unknown): unknown {
  if (!Array.isArray(known) || !Array.isArray(answer)) return answer;
  const before = new Map((known as Items).map((item) => [item.id, item]));
  return (answer as Items).map((item) => mergeItem(before.get(item.id), item));
}

function mergeItem(known: SidebarItemView | undefined, answer: SidebarItemView): SidebarItemView {
  if (!known || known === answer) return answer;
  const hasReadOn = isLater(known, answer);
  if (known.messageCount <= answer.messageCount && !hasReadOn) return answer;
  const [read, other] = hasReadOn ? [known, answer] : [answer, known];
  const counted = known.messageCount > answer.messageCount ? known : answer;
  return {
    ...answer,
    lastSeq: Math.max(known.lastSeq, answer.lastSeq),
    lastMessageAt: counted.lastMessageAt,
    deliveredSeq: Math.max(known.deliveredSeq, answer.deliveredSeq),
    messageCount: counted.messageCount,
    readSeq: read.readSeq,
    readTurn: read.readTurn,
    unread: capped(read.unread + Math.max(0, other.messageCount - read.messageCount)),
    mentions: read.mentions,
  };
}

function changeItem(items: Items, id: string, change: (item: SidebarItemView) => SidebarItemView): Items {
  const changed = items.map((item) => (item.id === id ? change(item) : item));
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}

function capped(count: number): number {
  return Math.min(count, limits.unreadCap);
}
