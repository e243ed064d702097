import { useLocation } from "@remix-run/react";
import { CalendarSearch, Pin, UserPlus, UsersRound } from "lucide-react";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button-link";
import { IconLink } from "~/ui/controls/icon-link";
import { PaneHeader } from "~/ui/layout/pane-header";

type ConversationHeaderProps = { workspace: string; conversation: ConversationView };

/** What is being read, what it is about, and the way to everything else there is to know about it. */
export function ConversationHeader({ workspace, conversation }: ConversationHeaderProps) {
  const { topic, state } = conversation;
  return (
    <PaneHeader
      backTo={paths.workspace(workspace)}
      leading={<ConversationIcon conversation={conversation} size="medium" />}
      title={<bdi>{conversationTitle(conversation)}</bdi>}
      subtitle={topic && <bdi title={topic}>{topic}</bdi>}
      actions={
        <>
          {state !== "open" && <Badge>{state}</Badge>}
          <span className="flex max-sm:hidden">
            <IconLink
              to={paths.conversationPins(workspace, conversation.id)}
              label="Pinned messages"
              preventScrollReset
              icon={<Pin aria-hidden="true" className="size-4.5" />}
            />
            <IconLink
              to={paths.conversationDay(workspace, conversation.id)}
              label="Jump to a day"
              preventScrollReset
              icon={<CalendarSearch aria-hidden="true" className="size-4.5" />}
            />
          </span>
          <RequestsLink workspace={workspace} conversation={conversation} />
          <DetailsLink workspace={workspace} conversation={conversation} />
        </>
      }
    />
  );
}

function RequestsLink({ workspace, conversation: { id, waiting } }: ConversationHeaderProps) {
  if (waiting === 0) return null;
  return (
    <ButtonLink to={paths.conversationRequests(workspace, id)} kind="quiet" preventScrollReset>
      <UserPlus aria-hidden="true" className="size-4.5" />
      <Badge tone="accent">
        <span className="numerals">{waiting}</span>
        <span className="sr-only">{waiting === 1 ? " person asks to join" : " people ask to join"}</span>
      </Badge>
    </ButtonLink>
  );
}

function DetailsLink({ workspace, conversation: { id, memberCount } }: ConversationHeaderProps) {
  const { pathname } = useLocation();
  const details = paths.conversationDetails(workspace, id);
  const isOpen = pathname === details;
  return (
    <ButtonLink to={isOpen ? paths.conversation(workspace, id) : details} kind="quiet" preventScrollReset>
      <UsersRound aria-hidden="true" className="size-4.5" />
      <span className="numerals">{memberCount}</span>
      <span className="sr-only">{isOpen ? "people. Hide the details" : "people. Show the details"}</span>
    </ButtonLink>
  );
}
