import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useApi } from "~/client/query/use-api";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { ButtonLink } from "~/ui/controls/button-link";
import { ConversationBeginning } from "./conversation-beginning";
import { groupMessages } from "./group-messages";
import type { HistoryCursor } from "./history-cursor";
import { MarkedPlace, markedIn, useArrival } from "./marked-place";
import { MessageDays } from "./message-days";
import { MessageScroller } from "./message-scroller";
import { useClock } from "./use-clock";

type HistoryListProps = {
  workspace: string;
  conversation: ConversationView;
  at: NonNullable<HistoryCursor>;
  me: PersonView;
};

const noActs = { retry: () => undefined, discard: () => undefined };

/** One page of the past, as its address names it, with links to its neighbours. It stands still. */
export function HistoryList({ workspace, conversation, at, me }: HistoryListProps) {
  const { id } = conversation;
  const { data: page } = useQuery(useApi().messages.page.queryOptions({ conversationId: id, ...at }));
  const scroller = useRef<HTMLDivElement>(null);
  const clock = useClock();
  const marked = markedIn(at);
  useArrival(scroller, marked, page !== undefined);
  const messages = page?.messages ?? noMessages;
  const days = useMemo(
    () => groupMessages({ messages, pending: [], me, zone: clock.zone, newSeq: null }),
    [messages, me, clock.zone],
  );
  const newest = paths.conversation(workspace, id);
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0];
  return (
    <MessageScroller scroller={scroller} startsAtTop={!("cursor" in at)}>
      {page?.hasOlder ? (
        <div className="flex h-16 items-center justify-center">
          <ButtonLink to={paths.conversationBefore(workspace, id, first)} kind="quiet" size="small">
            Older messages
          </ButtonLink>
        </div>
      ) : (
        <ConversationBeginning conversation={conversation} isEmpty={false} clock={clock} />
      )}
      <MarkedPlace.Provider value={marked}>
        <MessageDays
          label={`Messages in ${conversationTitle(conversation)}`}
          days={days}
          me={me}
          clock={clock}
          acts={noActs}
        />
      </MarkedPlace.Provider>
      <div className="flex justify-center gap-2 pt-4 pb-1">
        {page?.hasNewer && (
          <ButtonLink to={paths.conversationAfter(workspace, id, last)} size="small">
            Newer messages
          </ButtonLink>
        )}
        <ButtonLink to={newest} size="small">
          Newest
        </ButtonLink>
      </div>
    </MessageScroller>
  );
}

const noMessages: never[] = [];
