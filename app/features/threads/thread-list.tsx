import { useEffect } from "react";
import { JumpToNewest } from "~/features/messages/jump-to-newest";
import { MessageDays } from "~/features/messages/message-days";
import { MessageScroller } from "~/features/messages/message-scroller";
import { NewerMessages } from "~/features/messages/newer-messages";
import { OlderMessages } from "~/features/messages/older-messages";
import { useAnnouncement } from "~/features/messages/use-announcement";
import { useDays } from "~/features/messages/use-days";
import { useList } from "~/features/messages/use-list";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { useThreadReading } from "./use-thread-reading";

type ThreadListProps = { workspace: string; conversation: ConversationView; rootId: string; me: PersonView };

/** The newest replies, kept live, with older ones above and what is mine and on its way beneath. */
export function ThreadList({ workspace, conversation: { id }, rootId, me }: ThreadListProps) {
  const list = useList({ conversationId: id, rootId, meId: me.id });
  const { scroller, messages, hasOlder, isPast, isLoading, isAtEnd, missed, goToEnd } = list;
  const words = useAnnouncement(list.newest, me.id, "the thread");
  const mark = useThreadReading({ conversationId: id, rootId, isAtEnd, newestSeq: list.newestSeq });
  const here = { conversationId: id, rootId, messages, hasOlder, isPast, me, mark };
  const { days, clock, acts, newestOwn } = useDays(here);
  useEffect(() => {
    // Whoever sends wants to see what they sent.
    if (newestOwn) goToEnd();
  }, [newestOwn, goToEnd]);
  return (
    <>
      <MessageScroller
        scroller={scroller}
        label="Replies"
        onScroll={list.onScroll}
        onEnd={isPast ? goToEnd : undefined}
        isPast={isPast}
        fillsFromTop
        overlay={(list.isFar || missed > 0) && <JumpToNewest missed={missed} onJump={goToEnd} />}
      >
        {hasOlder && (
          <OlderMessages
            scroller={scroller}
            to={paths.threadBefore(workspace, id, rootId, messages[0]?.seq ?? 1)}
            isLoading={isLoading}
            onNear={list.loadOlder}
          />
        )}
        <MessageDays label="Replies" isBusy={isLoading} days={days} me={me} clock={clock} acts={acts} />
        {isPast && (
          <NewerMessages
            scroller={scroller}
            after={messages.at(-1)?.seq ?? 0}
            isLoading={isLoading}
            onNear={list.loadNewer}
          />
        )}
      </MessageScroller>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
    </>
  );
}
