import type { MessageView } from "~/shared/views/message";
import type { Diary } from "./diary";

type Shown = { messages: readonly MessageView[]; highest: number };

export type Screen = ReturnType<typeof createScreen>;

/** Looks at every change of what somebody is shown, as the person would: order, repetition, going back. */
export function createScreen(diary: Diary, who: { id: string; handle: string }) {
  const before = new Map<string, Shown>();
  const firstShown = new Map<string, number>();

  function look(key: string, messages: readonly MessageView[], isWatched: boolean): void {
    const known = before.get(key) ?? { messages: [], highest: 0 };
    const [from, to] = differing(known.messages, messages);
    const ids = new Set(known.messages.slice(from, known.messages.length - (messages.length - to)).map(({ id }) => id));
    for (let at = from; at < to; at += 1) {
      const message = messages[at] as MessageView;
      diary.show(message);
      if (!ids.has(message.id)) newcomer(message, isWatched && known.messages.length > 0);
    }
    inOrder(messages, Math.max(0, from - 1), Math.min(messages.length - 1, to));
    const highest = messages.at(-1)?.seq ?? 0;
    if (highest < known.highest && messages.length > 0)
      diary.breach("I7", `${who.handle} saw ${known.highest} and then only ${highest} in ${key}.`);
    before.set(key, { messages, highest: Math.max(highest, messages.length > 0 ? known.highest : 0) });
  }
  function newcomer({ id, clientId, notice, author }: MessageView, isLive: boolean): void {
    if (firstShown.has(id)) return;
    firstShown.set(id, Date.now());
    if (isLive && !notice && author.id !== who.id) diary.wait(clientId);
  }
  function inOrder(messages: readonly MessageView[], from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const [one, next] = [messages[at], messages[at + 1]];
      if (!one || !next || one.seq < next.seq) continue;
      diary.breach(one.id === next.id ? "I2" : "I4", `${who.handle} was shown ${one.seq} before ${next.seq}.`);
    }
  }
  return {
    look,
    /** When a message was first shown here, if it ever was. */
    firstShownAt: (id: string) => firstShown.get(id),
    /** The page was loaded anew: what it shows from now on is another reading. */
    forget: () => before.clear(),
  };
}

/** The stretch of `now` that is not the same objects as before, from its beginning and from its end. */
function differing(before: readonly MessageView[], now: readonly MessageView[]): [number, number] {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [from, now.length - tail];
}
