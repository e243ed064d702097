import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { PaneHeader } from "~/ui/layout/pane-header";
import { FollowForm } from "./follow-form";

type ThreadHeaderProps = { workspace: string; conversation: ConversationView; rootId: string; isSettling: boolean };

/** The head of a thread's pane: where it is, and whether one hears of it. */
export function ThreadHeader({ workspace, conversation, rootId, isSettling }: ThreadHeaderProps) {
  const { id, isMember } = conversation;
  return (
    <PaneHeader
      level={2}
      title={isSettling ? "Resolve" : "Thread"}
      subtitle={<bdi>{conversationTitle(conversation)}</bdi>}
      actions={!isSettling && isMember && <FollowForm conversationId={id} rootId={rootId} />}
      {...(isSettling ? { upTo: paths.thread(workspace, id, rootId) } : {})}
      closeTo={paths.conversation(workspace, id)}
    />
  );
}
