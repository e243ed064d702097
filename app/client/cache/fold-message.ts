import type { MessagePageView, MessageView } from "~/shared/views/message";
import type { SyncView } from "~/shared/views/sync";
import { foldChosen } from "./fold-poll";
import type { MessageWindow } from "./message-pages";

/**
 * A message takes its place by `seq`; of two versions the later change stays; what lies outside is left out, and what
 * no longer stands here goes.
 */
export function foldMessage(window: MessageWindow, message: MessageView): MessageWindow {
  const { root } = window;
  if (root?.id === message.id) return root.changedSeq < message.changedSeq ? { ...window, root: message } : window;
  const at = window.messages.findLastIndex((known) => known.id === message.id);
  const known = window.messages[at];
  if (!standsIn(window, message)) return known ? { ...window, messages: window.messages.toSpliced(at, 1) } : window;
  if (known) return known.changedSeq < message.changedSeq ? replaceAt(window, at, message) : window;
  return isOutside(window, message) ? window : insert(window, message);
}

/** As an event tells it, which is the same for everybody: what is the reader's own stays as it was. */
export function foldShared(window: MessageWindow, message: MessageView): MessageWindow {
  const { root, messages } = window;
  const known = root?.id === message.id ? root : messages.findLast(({ id }) => id === message.id);
  return foldMessage(window, known ? withOwn(known, message) : withChoice(window, message));
}

/** What the reader chose in a poll may be heard of before the poll. */
export function foldChoice(window: MessageWindow, messageId: string, optionIds: readonly string[]): MessageWindow {
  const changed = foldOwn(window, messageId, (message) => foldChosen(message, { optionIds }));
  if (changed === window) return { ...window, chosen: { ...window.chosen, [messageId]: optionIds } };
  if (!window.chosen) return changed;
  const { [messageId]: _before, ...chosen } = window.chosen;
  return { ...changed, chosen };
}

function withChoice({ chosen }: MessageWindow, message: MessageView): MessageView {
  const optionIds = chosen?.[message.id];
  return optionIds ? foldChosen(message, { optionIds }) : message;
}

/** A message of the window, or the one above its thread, becomes another by a change that carries only what changed. */
export function foldInto(
  window: MessageWindow,
  messageId: string,
  seq: number,
  how: (message: MessageView) => MessageView,
): MessageWindow {
  const { root } = window;
  if (root?.id === messageId)
    return root.changedSeq < seq ? { ...window, root: { ...how(root), changedSeq: seq } } : window;
  const at = window.messages.findLastIndex((known) => known.id === messageId);
  const known = window.messages[at];
  return known && known.changedSeq < seq ? replaceAt(window, at, { ...how(known), changedSeq: seq }) : window;
}

/** What is the reader's own about a message changes at no number: nobody else is told. */
export function foldOwn(
  window: MessageWindow,
  messageId: string,
  how: (message: MessageView) => MessageView,
): MessageWindow {
  if (window.root?.id === messageId) return { ...window, root: how(window.root) };
  const at = window.messages.findLastIndex((known) => known.id === messageId);
  const known = window.messages[at];
  return known ? replaceAt(window, at, how(known)) : window;
}

function withOwn(known: MessageView, told: MessageView): MessageView {
  const mine = new Set(known.reactions.filter(({ isMine }) => isMine).map(({ emoji }) => emoji));
  const chosen = new Set(known.poll?.options.filter(({ isMine }) => isMine).map(({ id }) => id));
  const { poll } = told;
  return {
    ...told,
    isSaved: known.isSaved && !told.deleted,
    reactions: told.reactions.map((reaction) => ({ ...reaction, isMine: mine.has(reaction.emoji) })),
    poll: poll && { ...poll, options: poll.options.map((option) => ({ ...option, isMine: chosen.has(option.id) })) },
  };
}

function standsIn({ root }: MessageWindow, message: MessageView): boolean {
  return root ? message.rootId === root.id : message.inFlow;
}

/** Something that happened has its number, and its line where one is kept. */
export function foldAct(window: MessageWindow, seq: number, notice: MessageView | null): MessageWindow {
  return advance(notice ? foldShared(window, notice) : window, seq);
}

/** Everything up to `seq` is in. */
export function advance(window: MessageWindow, seq: number): MessageWindow {
  return seq > window.upTo ? { ...window, upTo: seq } : window;
}

/** What was missed, as it stands now for the reader. */
export function foldSync(window: MessageWindow, sync: Pick<SyncView, "messages" | "upTo">): MessageWindow {
  return advance(sync.messages.reduce(foldMessage, window), sync.upTo);
}

/** An older page joins if nothing is missing between: it holds what came before `cursor`. */
export function foldOlder(window: MessageWindow, page: MessagePageView, cursor: number): MessageWindow {
  const first = window.messages[0];
  if (!first || first.seq !== cursor) return window;
  return {
    ...window,
    messages: [...page.messages, ...window.messages],
    hasOlder: page.hasOlder,
    // A page that was read before the latest changes may lack them, so they are asked for again.
    upTo: Math.min(window.upTo, page.upTo),
  };
}

function isOutside({ messages, hasOlder, hasNewer }: MessageWindow, message: MessageView): boolean {
  const first = messages[0];
  const last = messages.at(-1);
  if (hasOlder && (!first || message.seq < first.seq)) return true;
  return hasNewer && (!last || message.seq > last.seq);
}

function insert(window: MessageWindow, message: MessageView): MessageWindow {
  const { messages } = window;
  let at = messages.length;
  while (at > 0 && (messages[at - 1]?.seq ?? 0) > message.seq) at -= 1;
  return { ...window, messages: [...messages.slice(0, at), message, ...messages.slice(at)] };
}

function replaceAt(window: MessageWindow, at: number, message: MessageView): MessageWindow {
  return { ...window, messages: window.messages.with(at, message) };
}
