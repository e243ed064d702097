import { useSuspenseQuery } from "@tanstack/react-query";
import { UserX } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { PersonAvatar } from "~/features/people/person-avatar";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { EmptyState } from "~/ui/controls/empty-state";
import { SubmitButton } from "~/ui/controls/submit-button";

type BlockedPeopleProps = { answer: Answer | undefined };

/** Those of whom one does not want to hear, and the way back. */
export function BlockedPeople({ answer }: BlockedPeopleProps) {
  const people = useSuspenseQuery(useApi().people.blocked.queryOptions()).data;
  if (people.length === 0)
    return <EmptyState icon={<UserX />}>You block nobody. Profiles have a button for it.</EmptyState>;
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <ul className="space-y-3">
        {people.map((person) => (
          <li key={person.id} className="flex items-center gap-3">
            <PersonAvatar person={person} />
            <span className="min-w-0 flex-1">
              <bdi className="block truncate font-medium">{person.name}</bdi>
              <span className="block truncate text-sm text-text-muted">@{person.handle}</span>
            </span>
            <SubmitButton name="person" value={person.id} size="small" aria-label={`Unblock ${person.name}`}>
              Unblock
            </SubmitButton>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
