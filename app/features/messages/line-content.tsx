import type { Clock } from "~/ui/theme/time-words";
import type { Line } from "./group-messages";
import { MessageContent } from "./message-content";
import { MessageMarks } from "./message-marks";
import { PendingBody } from "./pending-body";
import { ReceiptMark } from "./receipt-mark";
import { ReplyMark } from "./reply-mark";
import { SendFailure } from "./send-failure";
import { ThreadSummary } from "./thread-summary";

export type PendingActs = { retry: (clientId: string) => void; discard: (clientId: string) => void };

type LineContentProps = { line: Line; clock: Clock; acts: PendingActs };

/** What was said and what came of it; or what is on its way, and whether it got stuck. */
export function LineContent({ line, clock, acts }: LineContentProps) {
  if (line.kind === "sent")
    return (
      <>
        <MessageMarks message={line.message} />
        <ReplyMark message={line.message} />
        <MessageContent message={line.message} clock={clock} />
        <ThreadSummary message={line.message} />
        <ReceiptMark messageId={line.message.id} />
      </>
    );
  const { clientId, body, state, reason, mustConfirm = false } = line.pending;
  return (
    <>
      <PendingBody body={body} isSending={state === "sending"} />
      {state === "failed" && (
        <SendFailure
          reason={reason}
          mustConfirm={mustConfirm}
          onRetry={() => acts.retry(clientId)}
          onDiscard={() => acts.discard(clientId)}
        />
      )}
    </>
  );
}
