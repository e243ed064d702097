import { Form, useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { Button } from "~/ui/controls/button";
import { ButtonLink } from "~/ui/controls/button-link";
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
  const { role } = useSuspenseQuery(useApi().workspaces.read.queryOptions({ workspace })).data;
  const mayInvite = workspaceRightsOf(role).has("invite");
  return (
    <MainPane>
      <PaneHeader
        title="People"
        backTo={paths.workspace(workspace)}
        actions={
          mayInvite && (
            <ButtonLink to={paths.invite(workspace)} kind="quiet">
              <UserPlus aria-hidden="true" className="size-4" /> Invite people
            </ButtonLink>
          )
        }
      />
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
