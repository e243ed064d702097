import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { problemOf } from "~/client/query/explain";
import { useApi } from "~/client/query/use-api";
import type { MessageView } from "~/shared/views/message";
import { Button } from "~/ui/controls/button";
import { Dialog } from "~/ui/controls/dialog";
import { FormError } from "~/ui/controls/form-error";
import { type Acting, useDoing } from "./acting";
import { DeleteQuestion } from "./delete-question";
import { useMessageAnswer } from "./use-message-answer";

type DeleteDialogProps = { acting: Acting };

/** Asks once, over the list, whether a message is to go. */
export function DeleteDialog({ acting }: DeleteDialogProps) {
  const doing = useDoing(acting.store);
  const message = doing?.act === "delete" ? doing.message : null;
  const isOwn = message?.author.id === acting.meId;
  return (
    <Dialog
      open={message !== null}
      onClose={acting.store.end}
      title={isOwn ? "Delete this message?" : "Remove this message?"}
    >
      {message && <Question key={message.id} message={message} isOwn={isOwn} onDone={acting.store.end} />}
    </Dialog>
  );
}

type QuestionProps = { message: MessageView; isOwn: boolean; onDone: () => void };

function Question({ message, isOwn, onDone }: QuestionProps) {
  const api = useApi();
  const take = useMessageAnswer();
  const onSuccess = (deleted: MessageView) => {
    take(deleted);
    onDone();
  };
  const deleting = useMutation(api.messages.delete.mutationOptions({ onSuccess }));
  const removing = useMutation(api.messages.remove.mutationOptions({ onSuccess }));
  const { error, isPending } = isOwn ? deleting : removing;
  const problem = error && problemOf(error);
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const which = { conversationId: message.conversationId, messageId: message.id };
    if (isOwn) return deleting.mutate(which);
    removing.mutate({ ...which, reason: String(new FormData(event.currentTarget).get("reason") ?? "") });
  }
  return (
    <form onSubmit={handleSubmit} noValidate>
      {problem && !problem.fields.reason && (
        <div className="mb-4">
          <FormError messages={[problem.message]} />
        </div>
      )}
      <DeleteQuestion message={message} isOwn={isOwn} error={problem?.fields.reason?.[0]} />
      <div className="mt-5 flex justify-end gap-2">
        <Button type="button" kind="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button kind="danger" pending={isPending}>
          {isOwn ? "Delete" : "Remove"}
        </Button>
      </div>
    </form>
  );
}
