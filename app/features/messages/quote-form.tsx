import { limits } from "~/shared/rules/limits";
import type { MessageView } from "~/shared/views/message";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { FormStack } from "~/ui/layout/form-stack";
import { OneSend } from "./one-send";

/** What one says to a message, where it was said: a reply of its thread alone is quoted there. */
export function QuoteForm({ message, answer }: { message: MessageView; answer: Answer | undefined }) {
  const fields = answeredFields(answer, ["body"]);
  const { conversationId, rootId, inFlow } = message;
  return (
    <ActionForm fields={fields}>
      <OneSend answer={answer} />
      <input type="hidden" name="to" value={conversationId} />
      {rootId && !inFlow && <input type="hidden" name="root" value={rootId} />}
      <FormStack>
        <Field label="What you say to it" error={fields.errorOf("body")}>
          <TextArea
            name="body"
            defaultValue={fields.valueOf("body")}
            maxLength={limits.messageCodePoints * 2}
            required
          />
        </Field>
        <div>
          <SubmitButton kind="primary">Send</SubmitButton>
        </div>
      </FormStack>
    </ActionForm>
  );
}
