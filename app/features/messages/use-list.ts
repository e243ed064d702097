import { useCallback, useEffect, useRef } from "react";
import type { Pages } from "~/client/cache/scrollback";
import { useScrollback } from "~/client/cache/use-scrollback";
import { useActing } from "./acting";
import { nearSeqs } from "./near-seqs";
import { useEnd } from "./use-end";

type List = Pages & { meId: string };

/** What a list of messages shows and where its reader is in it. */
export function useList({ conversationId, rootId, meId }: List) {
  const scroller = useRef<HTMLDivElement>(null);
  const near = useCallback(() => nearSeqs(scroller.current), []);
  const scrollback = useScrollback(rootId ? { conversationId, rootId } : { conversationId }, near);
  const end = useEnd({ scroller, scrollback, meId });
  const { goToEnd } = end;
  const upTo = scrollback.isPast ? (scrollback.messages.at(-1)?.seq ?? 0) : Number.POSITIVE_INFINITY;
  const store = useActing()?.store;
  useEffect(
    () =>
      store?.subscribe(() => {
        // What is edited by a key of the composer may stand at the end, of which a reader of the past sees nothing.
        const doing = store.read();
        if (doing?.act === "edit" && doing.message.seq > upTo) goToEnd();
      }),
    [store, upTo, goToEnd],
  );
  return { scroller, ...scrollback, ...end, newestSeq: scrollback.newest.at(-1)?.seq ?? 0 };
}
