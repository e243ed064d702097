import { Form, useSearchParams } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/controls/field";
import { SearchInput } from "~/ui/controls/search-input";
import { useSearchSoon } from "~/ui/controls/use-search-soon";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { PeopleDirectory } from "./people-directory";

type PeoplePageProps = { workspace: string };

/** Everybody in a workspace, to look for. */
export function PeoplePage({ workspace }: PeoplePageProps) {
  const [asked] = useSearchParams();
  const searchSoon = useSearchSoon();
  return (
    <MainPane>
      <PaneHeader title="People" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 space-y-3 px-4 py-6">
          <Form method="get" role="search" action={paths.people(workspace)} className="flex items-end gap-2">
            <div className="flex-1">
              <Field label="Name or handle" labelHidden>
                <SearchInput
                  name="search"
                  placeholder="Search people"
                  defaultValue={asked.get("search") ?? ""}
                  maxLength={100}
                  onInput={searchSoon}
                />
              </Field>
            </div>
            <Button>Search</Button>
          </Form>
          <PeopleDirectory workspace={workspace} />
        </div>
      </ScrollArea>
    </MainPane>
  );
}
