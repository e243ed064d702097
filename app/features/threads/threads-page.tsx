import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { MessageSquareReply } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import type { ThreadFilter } from "~/shared/rules/vocabulary";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { AllReadForm } from "./all-read-form";
import { ThreadCard } from "./thread-card";
import { ThreadFilters } from "./thread-filters";
import { threadsInput } from "./threads-input";

/** The threads that somebody follows: those in which something waits first, and the latest answered first. */
export function ThreadsPage({ workspace }: { workspace: string }) {
  const [asked] = useSearchParams();
  const input = threadsInput(workspace, asked);
  const { items, next } = useSuspenseQuery(useApi().threads.list.queryOptions(input)).data;
  return (
    <MainPane>
      <PaneHeader title="Threads" backTo={paths.workspace(workspace)} actions={<AllReadForm workspace={workspace} />} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-180 px-4 py-5">
          <ThreadFilters workspace={workspace} show={input.show} />
          {items.length === 0 ? (
            <EmptyState icon={<MessageSquareReply />} title={emptyTitles[input.show]}>
              Threads that you begin, reply in or follow are gathered here.
            </EmptyState>
          ) : (
            <ul className="space-y-3">
              {items.map((item) => (
                <li key={item.root.id}>
                  <ThreadCard workspace={workspace} item={item} />
                </li>
              ))}
            </ul>
          )}
          {next && (
            <div className="mt-5 flex justify-center">
              <ButtonLink to={`?show=${input.show}&after=${encodeURIComponent(next)}`}>More threads</ButtonLink>
            </div>
          )}
        </div>
      </ScrollArea>
    </MainPane>
  );
}

const emptyTitles: Record<ThreadFilter, string> = {
  all: "No threads yet",
  unread: "You are caught up",
  open: "Nothing is open",
  resolved: "Nothing is resolved",
};
