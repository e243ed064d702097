import { useMemo } from "react";
import type { Scrollback } from "~/client/cache/use-scrollback";
import { useOutbox } from "~/client/device/use-outbox";
import type { PersonView } from "~/shared/views/person";
import { groupMessages } from "./group-messages";
import { newLineSeq, type ReadMark } from "./new-line-seq";
import { useClock } from "./use-clock";

type Loaded = Pick<Scrollback, "messages" | "hasOlder" | "isPast"> & {
  conversationId: string;
  rootId?: string;
  me: PersonView;
  mark: ReadMark | null;
};

/** What is loaded of a conversation, or of a thread, and what is mine on its way, in days and groups, with the "New" line in its place. */
export function useDays({ conversationId, rootId, messages, hasOlder, isPast, me, mark }: Loaded) {
  const { pending, retry, discard } = useOutbox(conversationId, rootId);
  const clock = useClock();
  const newSeq = newLineSeq(mark, messages, { meId: me.id, hasOlder });
  const days = useMemo(
    // What is on its way stands after the newest message, and not after one of the past.
    () => groupMessages({ messages, pending: isPast ? none : pending, me, zone: clock.zone, newSeq }),
    [messages, pending, isPast, me, clock.zone, newSeq],
  );
  const acts = useMemo(() => ({ retry, discard }), [retry, discard]);
  return { days, clock, acts, newestOwn: pending.at(-1)?.clientId };
}

const none: never[] = [];
