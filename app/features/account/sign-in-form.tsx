import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { PasswordInput } from "~/ui/controls/password-input";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";

type SignInFormProps = { answer: Answer | undefined };

/** Mail address and password. After a refusal the address is kept and the cursor waits for the password. */
export function SignInForm({ answer }: SignInFormProps) {
  const order = answer?.values.email ? ["password", "email"] : ["email", "password"];
  const fields = answeredFields(answer, order);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <Field label="Mail address" error={fields.errorOf("email")}>
          <TextInput
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={fields.valueOf("email")}
            startsHere={fields.startsIn("email")}
          />
        </Field>
        <Field label="Password" error={fields.errorOf("password")}>
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            startsHere={fields.startsIn("password")}
          />
        </Field>
        <SubmitButton kind="primary" size="large" fit="wide">
          Sign in
        </SubmitButton>
      </FormStack>
    </ActionForm>
  );
}
