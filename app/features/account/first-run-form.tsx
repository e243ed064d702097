import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Divider } from "~/ui/controls/divider";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { AccountFields, accountFields } from "./account-fields";

type FirstRunFormProps = { answer: Answer | undefined };

/** Makes the first workspace and its owner. */
export function FirstRunForm({ answer }: FirstRunFormProps) {
  const fields = answeredFields(answer, ["workspaceName", ...accountFields]);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <Field
          label="Workspace name"
          error={fields.errorOf("workspaceName")}
          hint="Your team, company or club, as its people call it."
        >
          <TextInput
            name="workspaceName"
            autoComplete="organization"
            required
            maxLength={limits.workspaceName}
            defaultValue={fields.valueOf("workspaceName")}
            startsHere={fields.startsIn("workspaceName")}
          />
        </Field>
        <Divider>Your account, as its owner</Divider>
        <AccountFields fields={fields} />
        <SubmitButton kind="primary" size="large" fit="wide">
          Create workspace
        </SubmitButton>
      </FormStack>
    </ActionForm>
  );
}
