import type { MessagePageView } from "~/shared/views/message";
import type { MessageWindow } from "./message-pages";

/** What is near enough to the reader to be kept: messages from `from` on, up to but without `to`. */
export type Near = { from: number; to: number };

/** So many messages stay loaded however far one reads; beyond it goes what is far from the reader. */
export const keptAtMost = 200;
/** So much of the live end stays while somebody reads the past. */
const keptAtEnd = 100;
/** So much more may come at the end before anything is let go there, so that this is not done for each message. */
const slack = 50;

/** Whether enough has come at the end for something to be let go. */
export function isOverlong({ messages }: MessageWindow): boolean {
  return messages.length > keptAtMost + slack;
}

/** The live end by itself, while its reader is elsewhere. */
export function cutToEnd(window: MessageWindow): MessageWindow {
  return { ...window, messages: window.messages.slice(-keptAtEnd), hasOlder: true };
}

/** Where a long stretch parts while its past is read: the end goes on by itself, and what lies between is let go. */
export function splitWindow(window: MessageWindow, near: Near): { past: MessageWindow; live: MessageWindow } | null {
  const past = dropNewer(window, near);
  const live = cutToEnd(window);
  const isGap = (past.messages.at(-1)?.seq ?? 0) < (live.messages[0]?.seq ?? 0);
  return past === window || !isGap ? null : { past, live };
}

/** The stretch without what is newer than the reader's surroundings, if it has become long. */
export function dropNewer(window: MessageWindow, { to }: Near): MessageWindow {
  const { messages } = window;
  const kept = messages.filter(({ seq }) => seq < to);
  if (messages.length <= keptAtMost || kept.length === messages.length || kept.length === 0) return window;
  return { ...window, messages: kept, hasNewer: true };
}

/** The stretch without what is older than the reader's surroundings, if it has become long. */
export function dropOlder(window: MessageWindow, { from }: Near): MessageWindow {
  const { messages } = window;
  const kept = messages.filter(({ seq }) => seq >= from);
  if (messages.length <= keptAtMost || kept.length === messages.length || kept.length === 0) return window;
  return { ...window, messages: kept, hasOlder: true };
}

/** A newer page joins if nothing is missing between: it holds what came after `after`. */
export function foldNewer(window: MessageWindow, page: MessagePageView, after: number): MessageWindow {
  if (window.messages.at(-1)?.seq !== after) return window;
  return {
    ...window,
    messages: [...window.messages, ...page.messages],
    // A page that was read before the latest changes may lack them, so they are asked for again.
    upTo: Math.min(window.upTo, page.upTo),
  };
}

/** The past and the live end as one, where they meet; null while something is missing between. */
export function joinWindows(past: MessageWindow, live: MessageWindow): MessageWindow | null {
  const begin = live.messages[0]?.seq;
  const end = past.messages.at(-1)?.seq;
  if (begin === undefined || end === undefined || end < begin) return null;
  const before = past.messages.filter(({ seq }) => seq < begin);
  return {
    ...live,
    messages: [...before, ...live.messages],
    hasOlder: past.hasOlder,
    upTo: Math.min(past.upTo, live.upTo),
  };
}
