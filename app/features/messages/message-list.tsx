import { memo, useEffect, useRef } from "react";
import { useMessages } from "~/client/cache/use-messages";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { ConversationBeginning } from "./conversation-beginning";
import { JumpToNewest } from "./jump-to-newest";
import { MessageFlow } from "./message-flow";
import { MessageScroller } from "./message-scroller";
import { OlderMessages } from "./older-messages";
import { useAnnouncement } from "./use-announcement";
import { useDays } from "./use-days";
import { useEnd } from "./use-end";
import { useReading } from "./use-reading";

type MessageListProps = {
  workspace: string;
  conversation: ConversationView;
  /** The same conversation as it was when the page was opened. */
  opened: ConversationView;
  me: PersonView;
};

/** The newest messages, kept live, with what is older above and what is mine and on its way beneath. */
export const MessageList = memo(function MessageList({ workspace, conversation, opened, me }: MessageListProps) {
  const { id } = conversation;
  const title = conversationTitle(conversation);
  const { messages, hasOlder, isLoadingOlder, loadOlder } = useMessages(id);
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, isFar, missed, onScroll, goToEnd } = useEnd({ scroller, messages, meId: me.id });
  const words = useAnnouncement(messages, me.id, title);
  const mark = useReading({ conversation, opened, isAtEnd, newestSeq: messages.at(-1)?.seq ?? 0 });
  const { days, clock, acts, newestOwn } = useDays({ conversationId: id, messages, hasOlder, me, mark });
  useEffect(() => {
    // Whoever sends wants to see what they sent.
    if (newestOwn) goToEnd();
  }, [newestOwn, goToEnd]);
  return (
    <>
      <MessageScroller
        scroller={scroller}
        onScroll={onScroll}
        overlay={(isFar || missed > 0) && <JumpToNewest missed={missed} onJump={goToEnd} />}
      >
        {hasOlder ? (
          <OlderMessages
            scroller={scroller}
            to={paths.conversationBefore(workspace, id, messages[0]?.seq ?? 1)}
            isLoading={isLoadingOlder}
            onNear={loadOlder}
          />
        ) : (
          <ConversationBeginning conversation={conversation} isEmpty={days.length === 0} clock={clock} />
        )}
        <MessageFlow
          workspace={workspace}
          conversation={conversation}
          label={`Messages in ${title}`}
          isBusy={isLoadingOlder}
          messages={messages}
          days={days}
          me={me}
          clock={clock}
          acts={acts}
        />
      </MessageScroller>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
    </>
  );
});
