import { Plus } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { FormError } from "~/ui/controls/form-error";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { Directory } from "./directory";
import { DirectorySearch } from "./directory-search";

type DirectoryPageProps = { workspace: string; answer: Answer | undefined };

/** The public channels of a workspace, to look for and to join. */
export function DirectoryPage({ workspace, answer }: DirectoryPageProps) {
  return (
    <MainPane>
      <PaneHeader
        title="Browse channels"
        backTo={paths.workspace(workspace)}
        actions={
          <ButtonLink to={paths.newChannel(workspace)} kind="quiet">
            <Plus aria-hidden="true" className="size-4" /> New channel
          </ButtonLink>
        }
      />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 space-y-3 px-4 py-6">
          <FormError messages={answeredFields(answer, []).general} />
          <DirectorySearch />
          <Directory workspace={workspace} />
        </div>
      </ScrollArea>
    </MainPane>
  );
}
