import { PersonAvatar } from "~/features/people/person-avatar";
import { paths } from "~/shared/rules/paths";
import type { PersonView } from "~/shared/views/person";
import { ButtonLink } from "~/ui/controls/button-link";
import { ListRow } from "~/ui/layout/list-row";

type PeopleWhoChoseProps = {
  workspace: string;
  conversationId: string;
  label: string;
  people: PersonView[];
  /** Where the next page of them is; null at the end. */
  next: string | null;
};

/** A page of people, each a way to who they are, and the way to the next page. */
export function PeopleWhoChose({ workspace, conversationId, label, people, next }: PeopleWhoChoseProps) {
  return (
    <div className="-mx-2">
      <ul aria-label={label}>
        {people.map((person) => (
          <li key={person.id}>
            <ListRow
              to={paths.conversationPerson(workspace, conversationId, person.handle)}
              leading={<PersonAvatar person={person} size={20} />}
            >
              <bdi>{person.name}</bdi>
            </ListRow>
          </li>
        ))}
      </ul>
      {next !== null && (
        <div className="flex justify-center p-2">
          <ButtonLink to={next} size="small" kind="quiet">
            More people
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
