import { memo, useEffect, useMemo, useRef } from "react";
import { useMessages } from "~/client/cache/use-messages";
import type { PendingMessage } from "~/client/device/use-outbox";
import { paths } from "~/shared/rules/paths";
import { type ConversationView, conversationTitle } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { ConversationBeginning } from "./conversation-beginning";
import { DaySection } from "./day-section";
import { groupMessages } from "./group-messages";
import { JumpToNewest } from "./jump-to-newest";
import type { PendingActs } from "./message-line";
import { MessageScroller } from "./message-scroller";
import { newLineSeq } from "./new-line-seq";
import { OlderMessages } from "./older-messages";
import { useAnnouncement } from "./use-announcement";
import { useClock } from "./use-clock";
import { useEnd } from "./use-end";
import { useMissed } from "./use-missed";
import { useReading } from "./use-reading";

type LiveTimelineProps = {
  workspace: string;
  conversation: ConversationView;
  /** The same conversation as it was when the page was opened. */
  opened: ConversationView;
  me: PersonView;
  pending: PendingMessage[];
  acts: PendingActs;
};

/** The newest messages, kept live, with what is older above and what is mine and on its way beneath. */
export const LiveTimeline = memo(function LiveTimeline(props: LiveTimelineProps) {
  const { workspace, conversation, opened, me, pending, acts } = props;
  const { messages, hasOlder, isLoadingOlder, loadOlder } = useMessages(conversation.id);
  const scroller = useRef<HTMLDivElement>(null);
  const clock = useClock();
  const { isAtEnd, isFar, onScroll, goToEnd } = useEnd(scroller);
  const missed = useMissed(messages, isAtEnd, me.id);
  const title = conversationTitle(conversation);
  const words = useAnnouncement(messages, me.id, title);
  const mark = useReading({ conversation, opened, isAtEnd, newestSeq: messages.at(-1)?.seq ?? 0 });
  const newSeq = newLineSeq(mark, messages, { meId: me.id, hasOlder });
  const days = useMemo(
    () => groupMessages({ messages, pending, me, zone: clock.zone, newSeq }),
    [messages, pending, me, clock.zone, newSeq],
  );
  useFollowOwn(pending, goToEnd);
  const isEmpty = days.length === 0;
  return (
    <>
      <MessageScroller
        scroller={scroller}
        label={`Messages in ${title}`}
        isBusy={isLoadingOlder}
        onScroll={onScroll}
        overlay={(isFar || missed > 0) && <JumpToNewest missed={missed} onJump={goToEnd} />}
      >
        {hasOlder ? (
          <OlderMessages
            scroller={scroller}
            to={paths.conversationBefore(workspace, conversation.id, messages[0]?.seq ?? 1)}
            isLoading={isLoadingOlder}
            onNear={loadOlder}
          />
        ) : (
          <ConversationBeginning conversation={conversation} isEmpty={isEmpty} clock={clock} />
        )}
        {days.map((day) => (
          <DaySection key={day.key} day={day} me={me} clock={clock} acts={acts} />
        ))}
      </MessageScroller>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
    </>
  );
});

// Whoever sends wants to see what they sent.
function useFollowOwn(pending: readonly PendingMessage[], goToEnd: () => void) {
  const newest = pending.at(-1)?.clientId;
  useEffect(() => {
    if (newest) goToEnd();
  }, [newest, goToEnd]);
}
