import { Form } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import { SubmitButton } from "~/ui/controls/submit-button";

type SignOutFormProps = { children: string };

/** Ends the session of this browser. */
export function SignOutForm({ children }: SignOutFormProps) {
  return (
    <Form method="post" action={paths.signOut()}>
      <SubmitButton>{children}</SubmitButton>
    </Form>
  );
}
