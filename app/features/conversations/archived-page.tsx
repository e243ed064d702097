import { useSearchParams } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Archive } from "lucide-react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { RelativeTime } from "~/ui/controls/relative-time";
import { ListRow } from "~/ui/layout/list-row";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { ConversationIcon } from "./conversation-icon";
import { archivedInput, nextLink } from "./list-input";

/** What is archived and can still be read: one's own, and what was public. */
export function ArchivedPage({ workspace }: { workspace: string }) {
  const [asked] = useSearchParams();
  const query = useApi().conversations.lists.archived.queryOptions(archivedInput(workspace, asked));
  const { items, next } = useSuspenseQuery(query).data;
  return (
    <MainPane>
      <PaneHeader title="Archived" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        {items.length === 0 ? (
          <EmptyState icon={<Archive />} title="Nothing is archived">
            What is archived leaves the sidebar and can be read here.
          </EmptyState>
        ) : (
          <div className="mx-auto w-full max-w-180 px-4 py-6">
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <ListRow
                    to={paths.conversation(workspace, item.id)}
                    leading={<ConversationIcon conversation={{ ...item, people: [] }} />}
                    trailing={<RelativeTime at={item.archivedAt} as="day" />}
                    faint
                  >
                    {item.name}
                  </ListRow>
                </li>
              ))}
            </ul>
            {next && <ButtonLink to={nextLink(asked, next)}>More</ButtonLink>}
          </div>
        )}
      </ScrollArea>
    </MainPane>
  );
}
