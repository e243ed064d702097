import { Form } from "@remix-run/react";
import { administeredKinds, administeredSorts } from "~/shared/inputs/administration";
import { conversationStates, visibilities } from "~/shared/rules/vocabulary";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/controls/field";
import { SearchInput } from "~/ui/controls/search-input";
import { Select } from "~/ui/controls/select";

/** Narrows and sorts the list; all of it stands in the address. */
export function AdministeredFilters({ asked }: { asked: URLSearchParams }) {
  return (
    <Form method="get" role="search" key={asked.toString()} className="flex flex-wrap items-end gap-2">
      <div className="min-w-40 flex-1">
        <Field label="Name">
          <SearchInput name="search" defaultValue={asked.get("search") ?? ""} maxLength={100} />
        </Field>
      </div>
      {filters.map(({ name, label, all, choices }) => (
        <div key={name} className="w-36">
          <Field label={label}>
            <Select name={name} defaultValue={asked.get(name) ?? ""}>
              {all && <option value="">{all}</option>}
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice[0]?.toUpperCase() + choice.slice(1)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ))}
      <Button type="submit">Show</Button>
    </Form>
  );
}

const filters: readonly { name: string; label: string; all?: string; choices: readonly string[] }[] = [
  { name: "kind", label: "Kind", all: "All", choices: administeredKinds },
  { name: "visibility", label: "For whom", all: "All", choices: visibilities },
  { name: "state", label: "State", all: "All", choices: conversationStates },
  { name: "sort", label: "Sort by", choices: administeredSorts },
];
