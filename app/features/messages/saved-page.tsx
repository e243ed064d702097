import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { type SavedFilter, savedFilters } from "~/shared/rules/vocabulary";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { Tag } from "~/ui/controls/tag";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { savedInput } from "./saved-input";
import { SavedItem } from "./saved-item";

const names: Record<SavedFilter, string> = { open: "Open", done: "Done" };

/** What somebody has put aside for later, for themselves alone. */
export function SavedPage({ workspace }: { workspace: string }) {
  const [asked] = useSearchParams();
  const input = savedInput(workspace, asked);
  const { items, next } = useSuspenseQuery(useApi().saved.list.queryOptions(input)).data;
  const addressOf = (show: SavedFilter) => `${paths.saved(workspace)}${show === "open" ? "" : `?show=${show}`}`;
  return (
    <MainPane>
      <PaneHeader title="Saved" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 px-4 py-5">
          <nav aria-label="Which saved messages" className="mb-4 flex flex-wrap gap-2">
            {savedFilters.map((one) => (
              <Tag key={one} to={addressOf(one)} current={one === input.show}>
                {names[one]}
              </Tag>
            ))}
          </nav>
          {items.length === 0 ? (
            <EmptyState
              icon={<Bookmark />}
              title={input.show === "open" ? "Nothing is waiting" : "Nothing is done yet"}
            >
              Save a message from its menu, and it waits here for you until it is done. Nobody else sees this list.
            </EmptyState>
          ) : (
            <ul className="space-y-4">
              {items.map((item) => (
                <li key={item.messageId}>
                  <SavedItem workspace={workspace} item={item} />
                </li>
              ))}
            </ul>
          )}
          <div className="mt-5 flex justify-center gap-2">
            {input.after && <ButtonLink to={addressOf(input.show)}>Back to the latest</ButtonLink>}
            {next && <ButtonLink to={`?show=${input.show}&after=${encodeURIComponent(next)}`}>Older ones</ButtonLink>}
          </div>
        </div>
      </ScrollArea>
    </MainPane>
  );
}
