import { useSearchParams } from "@remix-run/react";
import { attentionOf, isHidden } from "~/features/conversations/attention-of";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { levelNames } from "~/features/conversations/level-names";
import { groupBySection, titleOf } from "~/features/conversations/sections-of";
import { useArrangement } from "~/features/conversations/use-arrangement";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { SidebarItemView } from "~/shared/views/conversation";
import { ButtonLink } from "~/ui/controls/button-link";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";

type PlaceListProps = { workspace: string };

const pageRows = 100;
const overviewRows = 20;

/** Every conversation by its section, to be put elsewhere; one section alone is shown a hundred at a time. */
export function PlaceList({ workspace }: PlaceListProps) {
  const [asked] = useSearchParams();
  const groups = groupBySection(useSidebar(workspace), useArrangement(workspace).sections);
  const only = groups.find(({ section }) => section.key === asked.get("section"));
  const from = Math.max(0, Number(asked.get("from")) || 0);
  const shown = only ? [only] : groups.filter(({ rows }) => rows.length > 0);
  const most = only ? pageRows : overviewRows;
  return (
    <section className="space-y-4">
      <h2 className="font-semibold text-lg">Conversations</h2>
      {shown.map(({ section, rows }) => (
        <section key={section.key}>
          <ListHeading>{titleOf(section)}</ListHeading>
          <ul>
            {rows.slice(only ? from : 0, (only ? from : 0) + most).map((item) => (
              <li key={item.id}>
                <PlaceRow workspace={workspace} item={item} />
              </li>
            ))}
          </ul>
          {!only && rows.length > most && (
            <ButtonLink to={paths.arrangeSection(workspace, section.key)} kind="quiet" size="small">
              Show all {rows.length.toLocaleString("en")}
            </ButtonLink>
          )}
          {only && rows.length > from + most && (
            <ButtonLink to={`${paths.arrangeSection(workspace, section.key)}&from=${from + most}`} kind="quiet">
              The next {Math.min(most, rows.length - from - most)}
            </ButtonLink>
          )}
        </section>
      ))}
    </section>
  );
}

function PlaceRow({ workspace, item }: { workspace: string; item: SidebarItemView }) {
  const isOut = isHidden(item);
  return (
    <ListRow
      to={paths.arrangeConversation(workspace, item.id)}
      leading={<ConversationIcon conversation={item} />}
      trailing={isOut ? "Hidden" : item.level === "everything" ? null : levelNames[item.level]}
      faint={isOut || attentionOf(item).isFaint}
    >
      {conversationTitle(item)}
    </ListRow>
  );
}
