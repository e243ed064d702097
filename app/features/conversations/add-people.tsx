import { Form } from "@remix-run/react";
import { PeopleSearch } from "~/features/people/people-search";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { SubmitButton } from "~/ui/controls/submit-button";
import { useConversation, useMembers } from "./use-conversation";

type AddPeopleProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** Brings people of the workspace into a conversation. */
export function AddPeople({ workspace, conversationId, answer }: AddPeopleProps) {
  const { history, guestsAllowed } = useConversation(conversationId);
  const members = useMembers(conversationId);
  const fields = answeredFields(answer, []);
  return (
    <Form method="get">
      <input type="hidden" name="add" value="" />
      <FormError messages={fields.general} />
      <p className="mb-4 text-pretty text-sm text-text-muted">
        {history === "sinceJoining"
          ? "They will read from now on; what was said before stays with those who were here."
          : "They can read everything that was said here before, and are not told of it as unread."}{" "}
        {!guestsAllowed && "No guests are let in."}
      </p>
      <PeopleSearch
        workspace={workspace}
        legend="People to add"
        chosen={fields.valuesOf("person")}
        present={new Set(members.map(({ person }) => person.id))}
        startsHere
      />
      <div className="mt-4">
        <SubmitButton kind="primary" formMethod="post" name="act" value="add">
          Add
        </SubmitButton>
      </div>
    </Form>
  );
}
