import type { ReactNode } from "react";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import type { Clock } from "~/ui/theme/time-words";
import { EndOfMessages } from "./end-of-messages";
import type { Day } from "./group-messages";
import type { PendingActs } from "./line-content";
import { MessageDays } from "./message-days";
import { ReceiptProvider } from "./receipt-provider";

type MessageFlowProps = {
  workspace: string;
  conversation: ConversationView;
  label: string;
  isBusy: boolean;
  /** The live end, whatever is shown. */
  messages: MessageView[];
  days: readonly Day[];
  me: PersonView;
  clock: Clock;
  acts: PendingActs;
  /** Where what is shown ends before the newest message: the way on. */
  next: ReactNode;
};

/** What was said up to the newest, how far one's own words came, and whether anything is missing at the end. */
export function MessageFlow({ workspace, conversation, messages, next, ...shown }: MessageFlowProps) {
  return (
    <>
      <ReceiptProvider workspace={workspace} conversation={conversation} messages={messages} meId={shown.me.id}>
        <MessageDays {...shown} />
      </ReceiptProvider>
      {next || <EndOfMessages conversationId={conversation.id} isEmpty={messages.length === 0} />}
    </>
  );
}
