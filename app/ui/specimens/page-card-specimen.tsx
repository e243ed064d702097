import { Button } from "../controls/button";
import { Field } from "../controls/field";
import { TextInput } from "../controls/text-input";
import { FormStack } from "../layout/form-stack";
import { PageCard } from "../layout/page-card";

/** A page with one thing to do. */
export function PageCardSpecimen() {
  return (
    <PageCard
      title="Sign in"
      lead="Good to have you back."
      foot="No account yet? Ask somebody inside for an invite link."
    >
      <FormStack>
        <Field label="Email">
          <TextInput name="email" type="email" autoComplete="username" />
        </Field>
        <Field label="Password" error="The email or the password is not right.">
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button kind="primary" size="large" fit="wide">
          Sign in
        </Button>
      </FormStack>
    </PageCard>
  );
}
