import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/controls/field";
import { SearchInput } from "~/ui/controls/search-input";
import { useSearchSoon } from "~/ui/controls/use-search-soon";
import { peopleSearchInput } from "./people-search-input";
import { PersonChoices } from "./person-choices";

type PeopleSearchProps = {
  workspace: string;
  legend: string;
  /** Those who were chosen in a form that was not accepted. */
  chosen: readonly string[];
  /** Those who are in already: shown, and not to be ticked. */
  present?: ReadonlySet<string>;
  startsHere?: boolean;
};

/**
 * Finds people and keeps those who are ticked while searching on. It stands in a form whose method is GET: the
 * choice travels in the address, and another button of the form sends it by POST.
 */
export function PeopleSearch({ workspace, legend, chosen, present, startsHere = false }: PeopleSearchProps) {
  const [asked] = useSearchParams();
  const input = peopleSearchInput(workspace, asked);
  const { data } = useSuspenseQuery(useApi().workspaces.colleagues.queryOptions(input));
  const searchSoon = useSearchSoon();
  return (
    <>
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <Field label="Name or handle">
            <SearchInput
              name="search"
              defaultValue={input.search}
              maxLength={100}
              startsHere={startsHere}
              onInput={searchSoon}
            />
          </Field>
        </div>
        <Button>Search</Button>
      </div>
      <div className="mt-4">
        <PersonChoices
          legend={legend}
          name="person"
          people={data}
          present={present}
          chosen={[...input.also, ...chosen]}
        />
        {data.length === 0 && (
          <p className="py-2 text-sm text-text-muted">
            {input.search ? `Nobody here is called “${input.search}”.` : "There is nobody else here yet."}
          </p>
        )}
      </div>
    </>
  );
}
