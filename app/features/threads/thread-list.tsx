import { useEffect, useRef } from "react";
import { useMessages } from "~/client/cache/use-messages";
import { JumpToNewest } from "~/features/messages/jump-to-newest";
import { MessageDays } from "~/features/messages/message-days";
import { MessageScroller } from "~/features/messages/message-scroller";
import { OlderMessages } from "~/features/messages/older-messages";
import { useAnnouncement } from "~/features/messages/use-announcement";
import { useDays } from "~/features/messages/use-days";
import { useEnd } from "~/features/messages/use-end";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { useThreadReading } from "./use-thread-reading";

type ThreadListProps = { workspace: string; conversation: ConversationView; rootId: string; me: PersonView };

/** The newest replies, kept live, with older ones above and what is mine and on its way beneath. */
export function ThreadList({ workspace, conversation: { id }, rootId, me }: ThreadListProps) {
  const { messages, hasOlder, isLoadingOlder, loadOlder } = useMessages(id, rootId);
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, isFar, missed, onScroll, goToEnd } = useEnd({ scroller, messages, meId: me.id });
  const words = useAnnouncement(messages, me.id, "the thread");
  const mark = useThreadReading({ conversationId: id, rootId, isAtEnd, newestSeq: messages.at(-1)?.seq ?? 0 });
  const { days, clock, acts, newestOwn } = useDays({ conversationId: id, rootId, messages, hasOlder, me, mark });
  useEffect(() => {
    // Whoever sends wants to see what they sent.
    if (newestOwn) goToEnd();
  }, [newestOwn, goToEnd]);
  return (
    <>
      <MessageScroller
        scroller={scroller}
        label="Replies"
        onScroll={onScroll}
        fillsFromTop
        overlay={(isFar || missed > 0) && <JumpToNewest missed={missed} onJump={goToEnd} />}
      >
        {hasOlder && (
          <OlderMessages
            scroller={scroller}
            to={paths.threadBefore(workspace, id, rootId, messages[0]?.seq ?? 1)}
            isLoading={isLoadingOlder}
            onNear={loadOlder}
          />
        )}
        <MessageDays label="Replies" isBusy={isLoadingOlder} days={days} me={me} clock={clock} acts={acts} />
      </MessageScroller>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
    </>
  );
}
