import { Check } from "lucide-react";
import { useCompleteness } from "~/client/live/use-completeness";
import { Spinner } from "~/ui/controls/spinner";

type EndOfMessagesProps = { conversationId: string; isEmpty: boolean };

/**
 * What is true of the end of the list: that nothing is missing, that something is being loaded, or that it is not known.
 * It is said only of the newest messages, and its line is always as high, so that nothing jumps.
 */
export function EndOfMessages({ conversationId, isEmpty }: EndOfMessagesProps) {
  const completeness = useCompleteness(conversationId);
  return (
    <div className="flex h-7 items-end justify-center px-5 text-text-faint text-xs" data-completeness={completeness}>
      {completeness === "loading" && (
        <p role="status" className="inline-flex items-center gap-1.5">
          <Spinner size="small" />
          Loading what was missed
        </p>
      )}
      {completeness === "doubtful" && <p>Not connected: there may be newer messages.</p>}
      {completeness === "whole" && !isEmpty && (
        <p className="inline-flex items-center gap-1">
          <Check aria-hidden="true" className="size-3.5" />
          You are caught up
        </p>
      )}
    </div>
  );
}
