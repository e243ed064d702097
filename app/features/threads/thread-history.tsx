import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useApi } from "~/client/query/use-api";
import { groupMessages } from "~/features/messages/group-messages";
import type { HistoryCursor } from "~/features/messages/history-cursor";
import { MarkedPlace, markedIn, useArrival } from "~/features/messages/marked-place";
import { MessageDays } from "~/features/messages/message-days";
import { MessageScroller } from "~/features/messages/message-scroller";
import { useClock } from "~/features/messages/use-clock";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { ButtonLink } from "~/ui/controls/button-link";

type ThreadHistoryProps = {
  workspace: string;
  conversation: ConversationView;
  rootId: string;
  at: NonNullable<HistoryCursor>;
  me: PersonView;
};

const noActs = { retry: () => undefined, discard: () => undefined };
const noMessages: MessageView[] = [];

/** One page of older replies, as its address names it, with links to its neighbours. It stands still. */
export function ThreadHistory({ workspace, conversation: { id }, rootId, at, me }: ThreadHistoryProps) {
  const { data: page } = useQuery(useApi().messages.page.queryOptions({ conversationId: id, rootId, ...at }));
  const scroller = useRef<HTMLDivElement>(null);
  const clock = useClock();
  const marked = markedIn(at);
  useArrival(scroller, marked, page !== undefined);
  const messages = page?.messages ?? noMessages;
  const days = useMemo(
    () => groupMessages({ messages, pending: [], me, zone: clock.zone, newSeq: null }),
    [messages, me, clock.zone],
  );
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0];
  return (
    <MessageScroller scroller={scroller} label="Replies" startsAtTop={!("cursor" in at)}>
      {page?.hasOlder && (
        <div className="flex h-16 items-center justify-center">
          <ButtonLink to={paths.threadBefore(workspace, id, rootId, first)} kind="quiet" size="small">
            Older replies
          </ButtonLink>
        </div>
      )}
      <MarkedPlace.Provider value={marked}>
        <MessageDays label="Replies" days={days} me={me} clock={clock} acts={noActs} />
      </MarkedPlace.Provider>
      <div className="flex justify-center gap-2 pt-4 pb-1">
        {page?.hasNewer && (
          <ButtonLink to={paths.threadAfter(workspace, id, rootId, last)} size="small">
            Newer replies
          </ButtonLink>
        )}
        <ButtonLink to={paths.thread(workspace, id, rootId)} size="small">
          Newest
        </ButtonLink>
      </div>
    </MessageScroller>
  );
}
