import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { FormError } from "~/ui/controls/form-error";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { browseInput } from "./browse-input";
import { Directory } from "./directory";
import { DirectoryFilters } from "./directory-filters";
import { DirectorySearch } from "./directory-search";

type DirectoryPageProps = { workspace: string; answer: Answer | undefined };

/** The channels that a workspace lists, to look for, to look into and to join. */
export function DirectoryPage({ workspace, answer }: DirectoryPageProps) {
  const [asked] = useSearchParams();
  const input = browseInput(workspace, asked);
  const directory = useSuspenseQuery(useApi().conversations.directory.queryOptions(input)).data;
  const hasAny = directory.total > 0;
  return (
    <MainPane>
      <PaneHeader
        title="Browse channels"
        subtitle={hasAny && `${directory.total.toLocaleString("en")} to find`}
        backTo={paths.workspace(workspace)}
        actions={
          <ButtonLink to={paths.newChannel(workspace)} kind="quiet">
            <Plus aria-hidden="true" className="size-4" /> New channel
          </ButtonLink>
        }
      />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 space-y-4 px-4 py-6">
          <FormError messages={answeredFields(answer, []).general} />
          {(hasAny || input.search) && <DirectorySearch />}
          {hasAny && <DirectoryFilters {...directory} asked={asked} />}
          <Directory workspace={workspace} directory={directory} asked={asked} />
        </div>
      </ScrollArea>
    </MainPane>
  );
}
