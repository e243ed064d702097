import { useMe } from "~/features/people/use-me";
import type { MessageView, PollView } from "~/shared/views/message";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { SubmitButton } from "~/ui/controls/submit-button";
import { useIsOver } from "./use-poll";

type PollEndingProps = { message: MessageView; poll: PollView; mayModerate: boolean };

/** Closes a poll before its time, for whoever asked and for moderators. */
export function PollEnding({ message, poll, mayModerate }: PollEndingProps) {
  const isOver = useIsOver(poll);
  const isOwn = message.author.id === useMe().id;
  if (isOver || !(isOwn || mayModerate)) return null;
  return (
    <ActionForm fields={answeredFields(undefined, [])}>
      <SubmitButton name="act" value="close">
        Close the poll now
      </SubmitButton>
      <p className="mt-1.5 text-sm text-text-muted">
        Nobody can vote or change a vote from then on. It cannot be opened again.
      </p>
    </ActionForm>
  );
}
