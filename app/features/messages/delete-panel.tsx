import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { DeleteQuestion } from "./delete-question";
import { MessageActPanel } from "./message-act-panel";
import type { OneMessageProps } from "./message-panel";
import { Tombstone } from "./tombstone";
import { useOpenedMessage } from "./use-opened-message";

/** Asks once whether a message is to go, at an address of its own. */
export function DeletePanel(props: OneMessageProps & { answer: Answer | undefined }) {
  const { workspace, conversationId, messageId, answer } = props;
  const { message } = useOpenedMessage({ conversationId, messageId });
  const isOwn = message.author.id === useMe().id;
  const fields = answeredFields(answer, ["reason"]);
  const title = isOwn ? "Delete" : "Remove";
  if (message.deleted)
    return (
      <MessageActPanel {...props} title={title}>
        <Tombstone message={message} />
      </MessageActPanel>
    );
  return (
    <MessageActPanel {...props} title={title}>
      <ActionForm fields={fields}>
        <DeleteQuestion
          message={message}
          isOwn={isOwn}
          error={fields.errorOf("reason")}
          reason={fields.valueOf("reason")}
        />
        <div className="mt-5 flex gap-2">
          <SubmitButton name="act" value={isOwn ? "delete" : "remove"} kind="danger">
            {title}
          </SubmitButton>
          <ButtonLink to={paths.message(workspace, conversationId, messageId)} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </ActionForm>
    </MessageActPanel>
  );
}
