import { Form } from "@remix-run/react";
import { PeopleSearch } from "~/features/people/people-search";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { SubmitButton } from "~/ui/controls/submit-button";

type NewDirectFormProps = { workspace: string; answer: Answer | undefined };

/** Whom to talk to: one person makes a direct conversation, several make a group. */
export function NewDirectForm({ workspace, answer }: NewDirectFormProps) {
  const fields = answeredFields(answer, []);
  return (
    <Form method="get">
      <FormError messages={fields.general} />
      <PeopleSearch workspace={workspace} legend="People to write to" chosen={fields.valuesOf("person")} startsHere />
      <div className="sticky bottom-0 mt-4 border-line border-t bg-surface py-4">
        <SubmitButton kind="primary" formMethod="post">
          Start conversation
        </SubmitButton>
      </div>
    </Form>
  );
}
