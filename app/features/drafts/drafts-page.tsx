import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PencilLine } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { DraftCard } from "./draft-card";
import { draftsInput } from "./drafts-input";

/** Everything that somebody has begun to write in a workspace, the latest first. */
export function DraftsPage({ workspace }: { workspace: string }) {
  const [asked] = useSearchParams();
  const { items, next } = useSuspenseQuery(useApi().drafts.list.queryOptions(draftsInput(workspace, asked))).data;
  return (
    <MainPane>
      <PaneHeader title="Drafts" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 px-4 py-5">
          {items.length === 0 ? (
            <EmptyState icon={<PencilLine />} title="Nothing is begun">
              What you begin to write is kept as you pause, and is here on all your devices.
            </EmptyState>
          ) : (
            <ul className="space-y-3">
              {items.map((item) => (
                <li key={item.draft.conversationId + item.draft.rootId}>
                  <DraftCard workspace={workspace} item={item} />
                </li>
              ))}
            </ul>
          )}
          {next && (
            <div className="mt-5 flex justify-center">
              <ButtonLink to={`?after=${encodeURIComponent(next)}`}>More drafts</ButtonLink>
            </div>
          )}
        </div>
      </ScrollArea>
    </MainPane>
  );
}
