import { ChartBarDecreasing, LogOut, UserPlus } from "lucide-react";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { RelativeTime } from "~/ui/controls/relative-time";
import { ListHeading } from "~/ui/layout/list-heading";
import { ContractCard } from "./contract-card";
import { ConversationIcon } from "./conversation-icon";
import { FindingLinks } from "./finding-links";
import { MemberList } from "./member-list";
import { ModerationLinks } from "./moderation-links";
import { SettingsMenu } from "./settings-menu";
import { useConversation } from "./use-conversation";

type ConversationOverviewProps = { workspace: string; conversationId: string };

/** What a conversation is for, who is in it, and the two things one may do with one's place there. */
export function ConversationOverview({ workspace, conversationId }: ConversationOverviewProps) {
  const conversation = useConversation(conversationId);
  const { rights, topic, description, isMember } = conversation;
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
        {description && <p className="mt-2 whitespace-pre-line text-pretty [overflow-wrap:anywhere]">{description}</p>}
        <p className="mt-2 text-sm text-text-muted">
          Begun <RelativeTime at={conversation.createdAt} as="day" />.
        </p>
        <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
          {isMember && rights.includes("invite") && (
            <ButtonLink to={`${details}?add`}>
              <UserPlus aria-hidden="true" className="size-4" /> Add people
            </ButtonLink>
          )}
          {rights.includes("post") && (
            <ButtonLink to={paths.conversationPoll(workspace, conversationId)}>
              <ChartBarDecreasing aria-hidden="true" className="size-4" /> Start a poll
            </ButtonLink>
          )}
          {isMember && rights.includes("leave") && (
            <ButtonLink to={`${details}?leave`} kind="quiet">
              <LogOut aria-hidden="true" className="size-4" /> Leave
            </ButtonLink>
          )}
        </div>
      </section>
      {rights.includes("read") && <FindingLinks workspace={workspace} conversationId={conversationId} />}
      {rights.includes("moderate") && <ModerationLinks workspace={workspace} conversation={conversation} />}
      <section>
        <div className="-mx-2">
          <ListHeading>How it works here</ListHeading>
        </div>
        <ContractCard conversation={conversation} />
      </section>
      <SettingsMenu conversation={conversation} base={details} />
      <MemberList workspace={workspace} conversationId={conversationId} />
    </div>
  );
}
