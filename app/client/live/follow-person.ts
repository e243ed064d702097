import { personChannel } from "~/shared/rules/channels";
import { fold } from "../cache/folds";
import type { LiveCache } from "../cache/live-cache";
import type { Follows } from "./follows";
import type { Line } from "./line";

export type PersonParts = { line: Line; cache: LiveCache; follows: Follows; onChange(): void; endSession(): void };

/** Follows what concerns the person alone. It is read anew whenever listening begins, and returns whether it has. */
export function followPerson({ line, cache, follows, onChange, endSession }: PersonParts): () => boolean {
  let isReady = false;
  line.listen(personChannel(cache.meId), {
    onReady() {
      isReady = true;
      cache.refreshSidebars();
      cache.refreshArrangements();
      follows.askWhatIsLost();
      onChange();
    },
    onDown() {
      isReady = false;
    },
    onRefused: endSession,
    onEvents(events) {
      for (const event of events) {
        fold(cache, event);
        if (event.type === "conversation.bumped") follows.get(event.conversationId)?.stream.note(event.lastSeq);
        if (event.type === "sidebar.changed") follows.regain(event.conversationId);
      }
    },
    onTyping() {},
  });
  return () => isReady;
}
