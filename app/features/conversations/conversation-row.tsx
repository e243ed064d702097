import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { SidebarItemView } from "~/shared/views/conversation";
import { RelativeTime } from "~/ui/controls/relative-time";
import { UnreadBadge } from "~/ui/controls/unread-badge";
import { ListRow } from "~/ui/layout/list-row";
import { ConversationIcon } from "./conversation-icon";

type ConversationRowProps = {
  workspace: string;
  conversation: SidebarItemView;
  current?: boolean;
  /** Where there is room: also when the last message came. */
  withTime?: boolean;
};

/** One conversation in a list: its sign, its name and what waits in it. */
export function ConversationRow({ workspace, conversation, current = false, withTime = false }: ConversationRowProps) {
  const { id, unread, lastMessageAt } = conversation;
  return (
    <li>
      <ListRow
        to={paths.conversation(workspace, id)}
        leading={<ConversationIcon conversation={conversation} />}
        trailing={
          <>
            {withTime && lastMessageAt && <RelativeTime at={lastMessageAt} />}
            <UnreadBadge count={unread} />
          </>
        }
        current={current}
        unread={unread > 0}
      >
        {conversationTitle(conversation)}
      </ListRow>
    </li>
  );
}
