import { limits } from "~/shared/rules/limits";
import type { MessageView } from "~/shared/views/message";
import { Field } from "~/ui/controls/field";
import { TextArea } from "~/ui/controls/text-area";
import { MessageCard } from "./message-card";

type DeleteQuestionProps = {
  message: MessageView;
  isOwn: boolean;
  error?: string | undefined;
  reason?: string | undefined;
};

/** What deleting a message does, with the message; a moderator says why. */
export function DeleteQuestion({ message, isOwn, error, reason }: DeleteQuestionProps) {
  return (
    <div className="space-y-4">
      <p className="text-pretty text-text-soft">
        {isOwn
          ? "Its words are gone for everybody at once. That something stood here stays to be seen, and so do replies."
          : "Its words are gone for everybody at once, and a line in their place says that a moderator removed them. What you write here is told to the author and kept in the log."}
      </p>
      <MessageCard message={message} />
      {!isOwn && (
        <Field label="Why" error={error}>
          <TextArea name="reason" rows={2} defaultValue={reason} maxLength={limits.reason * 2} required />
        </Field>
      )}
    </div>
  );
}
