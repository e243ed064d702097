import { useConversation } from "~/features/conversations/use-conversation";
import { MessageActPanel } from "~/features/messages/message-act-panel";
import { MessageCard } from "~/features/messages/message-card";
import type { OneMessageProps } from "~/features/messages/message-panel";
import { useOpenedMessage } from "~/features/messages/use-opened-message";
import { limits } from "~/shared/rules/limits";
import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { RadioGroup } from "~/ui/controls/radio-group";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";

const choices = [
  { value: "private", label: "Private", hint: "Only people who are added can see that it exists." },
  { value: "public", label: "Public", hint: "Every member can find it, read it and join." },
];

/** A name for the channel that a thread becomes, and who may find it: never more people than this conversation is for. */
export function PromotePanel(props: OneMessageProps & { answer: Answer | undefined }) {
  const { workspace, conversationId, messageId, answer } = props;
  const { message } = useOpenedMessage(props);
  const isPublic = useConversation(conversationId).visibility === "public";
  const fields = answeredFields(answer, isPublic ? ["name", "visibility"] : ["name"]);
  return (
    <MessageActPanel {...props} title="Make it a channel">
      <ActionForm fields={fields}>
        <FormStack>
          <MessageCard message={message} />
          <p className="text-pretty text-text-muted">
            The message and its replies go to a new channel with everybody who wrote here or follows it. The thread
            stays behind with the way there.
          </p>
          <Field label="Name" error={fields.errorOf("name")}>
            <TextInput
              name="name"
              required
              maxLength={limits.channelName}
              autoComplete="off"
              defaultValue={fields.valueOf("name")}
            />
          </Field>
          {isPublic && (
            <RadioGroup
              legend="Who can see it"
              name="visibility"
              choices={choices}
              defaultValue={fields.valueOf("visibility") ?? "private"}
              error={fields.errorOf("visibility")}
            />
          )}
          <div className="flex gap-2">
            <SubmitButton kind="primary">Make it a channel</SubmitButton>
            <ButtonLink to={paths.thread(workspace, conversationId, messageId)} kind="quiet">
              Cancel
            </ButtonLink>
          </div>
        </FormStack>
      </ActionForm>
    </MessageActPanel>
  );
}
