import { type InfiniteData, replaceEqualDeep } from "@tanstack/react-query";
import type { MessagePageView } from "~/shared/views/message";

/** The cached answer of `messages.page`: the newest page first, each with its oldest message first. */
export type MessagePages = InfiniteData<MessagePageView, number | undefined>;

/** What is loaded of a conversation, or of a thread, as one stretch, complete from its first message up to `upTo`. */
export type MessageWindow = MessagePageView & {
  /** What the reader chose in polls that have not come here yet, by the id of the message. */
  chosen?: Record<string, readonly string[]>;
};

/** Pages as one stretch. It is only as complete as the oldest answer in it: what came later is asked for again. */
export function windowOf({ pages }: Pick<MessagePages, "pages">): MessageWindow {
  const [newest, ...older] = pages;
  if (!newest) return { messages: [], upTo: 0, hasOlder: false, hasNewer: false, root: null };
  if (older.length === 0) return newest;
  return {
    messages: [...pages].reverse().flatMap((page) => page.messages),
    upTo: Math.min(...pages.map((page) => page.upTo)),
    hasOlder: pages.at(-1)?.hasOlder ?? false,
    hasNewer: newest.hasNewer,
    root: newest.root,
  };
}

export function pagesOf(window: MessageWindow): MessagePages {
  return { pages: [window], pageParams: [undefined] };
}

/**
 * An answer that was overtaken on its way does not take back what is shown: events have brought the window further, and
 * no fold both ends earlier and knows less.
 */
export function mergePages(known: unknown, answer: unknown): unknown {
  if (!isPages(known) || !isPages(answer)) return replaceEqualDeep(known, answer);
  const [mine, theirs] = [windowOf(known), windowOf(answer)];
  const isOvertaken = theirs.upTo < mine.upTo && lastSeq(theirs) < lastSeq(mine) && !mine.hasNewer && !theirs.hasNewer;
  return isOvertaken ? known : replaceEqualDeep(known, answer);
}

function isPages(data: unknown): data is MessagePages {
  const { pages } = (data ?? {}) as Partial<MessagePages>;
  return Array.isArray(pages) && pages.length > 0;
}

function lastSeq({ messages }: MessageWindow): number {
  return messages.at(-1)?.seq ?? 0;
}

type PagesInput = { conversationId?: string; rootId?: string };

/** Whose pages a query holds that live events keep up to date, a thread's or the conversation's own; null for every other query. */
export function conversationOfPages(queryKey: readonly unknown[]): string | null {
  const [path, args] = queryKey as [unknown?, { type?: string; input?: PagesInput }?];
  const isLive = Array.isArray(path) && path[0] === "messages" && path[1] === "page" && args?.type === "infinite";
  return isLive ? (args.input?.conversationId ?? null) : null;
}
