import { Form, useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/controls/field";
import { SearchInput } from "~/ui/controls/search-input";
import { useSearchSoon } from "~/ui/controls/use-search-soon";

/** Narrows the directory by a part of a name, a topic or a description, within the heading and the order that are chosen. */
export function DirectorySearch() {
  const [asked] = useSearchParams();
  const searchSoon = useSearchSoon();
  const kept = ["category", "sort"].filter((name) => asked.get(name));
  return (
    <Form method="get" role="search" className="flex items-end gap-2">
      <div className="flex-1">
        <Field label="Name or topic" labelHidden>
          <SearchInput
            name="search"
            placeholder="Search channels"
            defaultValue={asked.get("search") ?? ""}
            maxLength={100}
            onInput={searchSoon}
          />
        </Field>
      </div>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={asked.get(name) ?? ""} />
      ))}
      <Button>Search</Button>
    </Form>
  );
}
