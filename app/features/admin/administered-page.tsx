import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { administeredInput, nextLink } from "~/features/conversations/list-input";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { AdministeredFilters } from "./administered-filters";
import { AdministeredTable } from "./administered-table";

/** Every channel of a workspace, to be arranged without being read; of conversations between people only how many. */
export function AdministeredPage({ workspace }: { workspace: string }) {
  const [asked] = useSearchParams();
  const api = useApi();
  const { items, next } = useSuspenseQuery(
    api.administration.conversations.queryOptions(administeredInput(workspace, asked)),
  ).data;
  const { directs, groups } = useSuspenseQuery(api.administration.talks.queryOptions({ workspace })).data;
  return (
    <MainPane>
      <PaneHeader title="Conversations" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-240 space-y-4 px-4 py-6">
          <p className="text-sm text-text-muted">
            {counted(directs, "direct conversation")} and {counted(groups, "group")} are not listed: they concern only
            the people in them.
          </p>
          <AdministeredFilters asked={asked} />
          {items.length === 0 ? (
            <EmptyState icon={<SearchX />}>Nothing here is like that.</EmptyState>
          ) : (
            <AdministeredTable workspace={workspace} items={items} />
          )}
          {next && <ButtonLink to={nextLink(asked, next)}>Next page</ButtonLink>}
        </div>
      </ScrollArea>
    </MainPane>
  );
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
