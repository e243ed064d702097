import { paths } from "~/shared/rules/paths";
import { conversationTitle, type SidebarItemView } from "~/shared/views/conversation";
import { UnreadBadge } from "~/ui/controls/unread-badge";
import { ListRow } from "~/ui/layout/list-row";
import { ConversationIcon } from "./conversation-icon";

type ConversationRowProps = { workspace: string; conversation: SidebarItemView; current: boolean };

/** One line of the sidebar. The conversation that is open is being read, so it counts nothing. */
export function ConversationRow({ workspace, conversation, current }: ConversationRowProps) {
  const { id, unread } = conversation;
  return (
    <li>
      <ListRow
        to={paths.conversation(workspace, id)}
        leading={<ConversationIcon conversation={conversation} />}
        trailing={unread > 0 && <UnreadBadge count={unread} />}
        current={current}
        unread={unread > 0}
      >
        {conversationTitle(conversation)}
      </ListRow>
    </li>
  );
}
