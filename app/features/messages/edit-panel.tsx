import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { MessageActPanel } from "./message-act-panel";
import type { OneMessageProps } from "./message-panel";
import { timeLeftSentence } from "./time-left";
import { useOpenedMessage } from "./use-opened-message";

/** Writing a message anew, at an address of its own. */
export function EditPanel(props: OneMessageProps & { answer: Answer | undefined }) {
  const { workspace, conversationId, messageId, answer } = props;
  const { message, edit } = useOpenedMessage({ conversationId, messageId });
  const fields = answeredFields(answer, ["body"]);
  const typed = fields.valueOf("body");
  if (!edit && typed === undefined)
    return (
      <MessageActPanel {...props} title="Edit">
        <p className="text-pretty text-text-muted">You cannot edit this message, or not any longer.</p>
      </MessageActPanel>
    );
  return (
    <MessageActPanel {...props} title="Edit">
      <ActionForm fields={fields} className="space-y-4">
        <Field
          label="Message"
          labelHidden
          error={fields.errorOf("body")}
          hint={edit ? timeLeftSentence(edit.secondsLeft) : undefined}
        >
          <TextArea name="body" dir="auto" rows={4} defaultValue={typed ?? message.body} autoFocus />
        </Field>
        <div className="flex gap-2">
          <SubmitButton kind="primary">Save</SubmitButton>
          <ButtonLink to={paths.message(workspace, conversationId, messageId)} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </ActionForm>
    </MessageActPanel>
  );
}
