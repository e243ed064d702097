import { memo, useEffect } from "react";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { ConversationBeginning } from "./conversation-beginning";
import { JumpToNewest } from "./jump-to-newest";
import { MessageFlow } from "./message-flow";
import { MessageScroller } from "./message-scroller";
import { NewerMessages } from "./newer-messages";
import { OlderMessages } from "./older-messages";
import { useAnnouncement } from "./use-announcement";
import { useDays } from "./use-days";
import { useList } from "./use-list";
import { useReading } from "./use-reading";

type MessageListProps = {
  workspace: string;
  conversation: ConversationView;
  /** The same conversation as it was when the page was opened. */
  opened: ConversationView;
  me: PersonView;
};

/** What was said, the newest kept live, with what is older above and what is mine and on its way beneath. */
export const MessageList = memo(function MessageList({ workspace, conversation, opened, me }: MessageListProps) {
  const { id } = conversation;
  const title = conversationTitle(conversation);
  const list = useList({ conversationId: id, meId: me.id });
  const { scroller, messages, hasOlder, isPast, isLoading, isAtEnd, missed, goToEnd } = list;
  const words = useAnnouncement(list.newest, me.id, title);
  const mark = useReading({ conversation, opened, isAtEnd, newestSeq: list.newestSeq });
  const { days, clock, acts, newestOwn } = useDays({ conversationId: id, messages, hasOlder, isPast, me, mark });
  useEffect(() => {
    // Whoever sends wants to see what they sent.
    if (newestOwn) goToEnd();
  }, [newestOwn, goToEnd]);
  return (
    <>
      <MessageScroller
        scroller={scroller}
        onScroll={list.onScroll}
        onEnd={isPast ? goToEnd : undefined}
        isPast={isPast}
        overlay={(list.isFar || missed > 0) && <JumpToNewest missed={missed} onJump={goToEnd} />}
      >
        {hasOlder ? (
          <OlderMessages
            scroller={scroller}
            to={paths.conversationBefore(workspace, id, messages[0]?.seq ?? 1)}
            isLoading={isLoading}
            onNear={list.loadOlder}
          />
        ) : (
          <ConversationBeginning conversation={conversation} isEmpty={days.length === 0} clock={clock} />
        )}
        <MessageFlow
          workspace={workspace}
          conversation={conversation}
          label={`Messages in ${title}`}
          isBusy={isLoading}
          messages={list.newest}
          days={days}
          me={me}
          clock={clock}
          acts={acts}
          next={
            isPast && (
              <NewerMessages
                scroller={scroller}
                after={messages.at(-1)?.seq ?? 0}
                isLoading={isLoading}
                onNear={list.loadNewer}
              />
            )
          }
        />
      </MessageScroller>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
    </>
  );
});
