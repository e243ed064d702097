import { useEffect, useRef, useState } from "react";
import type { MessageView } from "~/shared/views/message";
import { announcement } from "./announcement";

const gatherMs = 2_000;

/** What to say to somebody who hears the page: the arrivals of others, gathered for two seconds. */
export function useAnnouncement(messages: readonly MessageView[], meId: string, place: string): string {
  const [words, setWords] = useState("");
  const newestSeq = messages.at(-1)?.seq ?? 0;
  const told = useRef(newestSeq);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const say = useRef<() => void>(() => undefined);
  say.current = () => {
    const arrived = messages.filter(({ seq, author }) => seq > told.current && author.id !== meId);
    told.current = newestSeq;
    timer.current = undefined;
    setWords(announcement(arrived, place));
  };
  // The first arrival starts the clock and the rest come along, so that a busy room is heard too.
  useEffect(() => {
    if (newestSeq > told.current) timer.current ??= setTimeout(() => say.current(), gatherMs);
  }, [newestSeq]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return words;
}
