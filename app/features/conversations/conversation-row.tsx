import { memo } from "react";
import { PersonStatus } from "~/features/people/person-status";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { SidebarItemView } from "~/shared/views/conversation";
import { RelativeTime } from "~/ui/controls/relative-time";
import { UnreadBadge } from "~/ui/controls/unread-badge";
import { ListRow } from "~/ui/layout/list-row";
import { MenuRow } from "~/ui/layout/menu-row";
import { attentionOf } from "./attention-of";
import { ConversationIcon } from "./conversation-icon";
import { ConversationMenu } from "./conversation-menu";
import { DraftMark } from "./draft-mark";

type ConversationRowProps = {
  workspace: string;
  conversation: SidebarItemView;
  current?: boolean;
  /** Where there is room: also when the last message came. */
  withTime?: boolean;
};

/** One conversation in a list: its sign, its name, what waits in it, and what one may do with it. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { workspace, conversation, current = false, withTime = false } = props;
  const { id, lastMessageAt } = conversation;
  const { count, isMention, isUnread, isFaint } = attentionOf(conversation);
  const title = conversationTitle(conversation);
  const talker = conversation.kind === "direct" ? conversation.people[0] : undefined;
  return (
    <li className="sidebar-item">
      <MenuRow
        label={`Options for ${title}`}
        menu={() => <ConversationMenu workspace={workspace} conversation={conversation} />}
      >
        <ListRow
          to={paths.conversation(workspace, id)}
          leading={<ConversationIcon conversation={conversation} />}
          trailing={
            <>
              {!current && <DraftMark workspace={workspace} conversationId={id} />}
              {withTime && lastMessageAt && <RelativeTime at={lastMessageAt} />}
              <UnreadBadge count={count} mention={isMention} />
            </>
          }
          current={current}
          unread={isUnread}
          faint={isFaint}
        >
          <bdi>{title}</bdi>
          {talker && <PersonStatus workspace={workspace} personId={talker.id} />}
        </ListRow>
      </MenuRow>
    </li>
  );
});
