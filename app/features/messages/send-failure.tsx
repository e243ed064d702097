import { Button } from "~/ui/controls/button";
import { FieldError } from "~/ui/controls/field-error";

type SendFailureProps = { reason: string | null; mustConfirm: boolean; onRetry: () => void; onDiscard: () => void };

/** Beneath a message that did not go out: why, and the two things to do about it. */
export function SendFailure({ reason, mustConfirm, onRetry, onDiscard }: SendFailureProps) {
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <FieldError>Not sent. {reason ?? "It is kept here until it can be sent."}</FieldError>
      <span className="mt-1 flex gap-1.5">
        <Button type="button" size="small" onClick={onRetry}>
          {mustConfirm ? "Send to all" : "Retry"}
        </Button>
        <Button type="button" size="small" kind="quiet" onClick={onDiscard}>
          Discard
        </Button>
      </span>
    </div>
  );
}
