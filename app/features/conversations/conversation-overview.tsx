import { LogOut, UserPlus } from "lucide-react";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { ButtonLink } from "~/ui/controls/button-link";
import { RelativeTime } from "~/ui/controls/relative-time";
import { ConversationIcon } from "./conversation-icon";
import { MemberList } from "./member-list";
import { useConversation } from "./use-conversation";

type ConversationOverviewProps = { workspace: string; conversationId: string };

/** What a conversation is for, who is in it, and the two things one may do with one's place there. */
export function ConversationOverview({ workspace, conversationId }: ConversationOverviewProps) {
  const conversation = useConversation(conversationId);
  const { rights, topic, isMember } = conversation;
  const details = paths.conversationDetails(workspace, conversationId);
  return (
    <div className="space-y-6">
      <section>
        <h3 className="flex items-center gap-2 font-semibold text-lg">
          <span className="flex shrink-0 text-text-muted">
            <ConversationIcon conversation={conversation} size="medium" />
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">{conversationTitle(conversation)}</span>
        </h3>
        {topic && <p className="mt-1 text-pretty text-text-soft [overflow-wrap:anywhere]">{topic}</p>}
        <p className="mt-2 text-sm text-text-muted">{whoSees(conversation)}</p>
        <p className="text-sm text-text-muted">
          Begun <RelativeTime at={conversation.createdAt} as="day" />.
        </p>
        <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
          {isMember && rights.includes("invite") && (
            <ButtonLink to={`${details}?add`}>
              <UserPlus aria-hidden="true" className="size-4" /> Add people
            </ButtonLink>
          )}
          {isMember && rights.includes("leave") && (
            <ButtonLink to={`${details}?leave`} kind="quiet">
              <LogOut aria-hidden="true" className="size-4" /> Leave
            </ButtonLink>
          )}
        </div>
      </section>
      <MemberList workspace={workspace} conversationId={conversationId} />
    </div>
  );
}

function whoSees({ kind, visibility, state }: ConversationView): string {
  if (state === "archived") return "Archived: it can be read, and nothing is added.";
  if (kind === "direct") return "Only the two of you can see it.";
  if (kind === "group") return "Only the people in it can see it. Nobody can be added later.";
  if (kind === "announcement") return "Everybody reads here; moderators post.";
  if (visibility === "private") return "Private: only its members can see that it exists.";
  return "Public: every member of the workspace can read and join.";
}
