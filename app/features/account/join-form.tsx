import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { SubmitButton } from "~/ui/controls/submit-button";
import { FormStack } from "~/ui/layout/form-stack";
import { AccountFields, accountFields } from "./account-fields";

type JoinFormProps = { answer: Answer | undefined; workspaceName: string };

/** A new account for somebody who was invited. */
export function JoinForm({ answer, workspaceName }: JoinFormProps) {
  const fields = answeredFields(answer, accountFields);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <AccountFields fields={fields} />
        <SubmitButton kind="primary" size="large" fit="wide">
          Join {workspaceName}
        </SubmitButton>
      </FormStack>
    </ActionForm>
  );
}
