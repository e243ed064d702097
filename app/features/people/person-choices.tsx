import type { PersonView } from "~/shared/views/person";
import { Badge } from "~/ui/controls/badge";
import { Checkbox } from "~/ui/controls/checkbox";
import { PersonAvatar } from "./person-avatar";

type PersonChoicesProps = {
  legend: string;
  name: string;
  people: readonly PersonView[];
  chosen: readonly string[];
  /** Those who are in already. */
  present?: ReadonlySet<string> | undefined;
};

/** People to tick, one or several. */
export function PersonChoices({ legend, name, people, chosen, present }: PersonChoicesProps) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      {people.map((person) => (
        <Checkbox
          key={person.id}
          name={name}
          value={person.id}
          defaultChecked={chosen.includes(person.id) || present?.has(person.id)}
          disabled={present?.has(person.id)}
          label={
            <span className="flex items-center gap-2.5">
              <PersonAvatar person={person} size={24} />
              <span className="min-w-0 truncate">{person.name}</span>
              <span className="min-w-0 truncate text-sm text-text-faint">@{person.handle}</span>
              {person.kind === "bot" && <Badge>bot</Badge>}
              {present?.has(person.id) && <Badge>already here</Badge>}
            </span>
          }
        />
      ))}
    </fieldset>
  );
}
