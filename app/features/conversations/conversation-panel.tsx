import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/shared/rules/paths";
import type { Answer } from "~/ui/controls/answered-fields";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { AddPeople } from "./add-people";
import { ConversationOverview } from "./conversation-overview";
import { LeaveConversation } from "./leave-conversation";
import { MemberCard } from "./member-card";
import { RemoveMember } from "./remove-member";
import { settingsView } from "./settings-view";
import { useConversation } from "./use-conversation";

type ConversationPanelProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** All there is to know and to settle about a conversation; each view of it has an address of its own. */
export function ConversationPanel({ workspace, conversationId, answer }: ConversationPanelProps) {
  const [asked] = useSearchParams();
  const here = { workspace, conversationId, answer };
  const conversation = useConversation(conversationId);
  const details = paths.conversationDetails(workspace, conversationId);
  const { title, view } = settingsView(asked, { conversation, base: details, answer }) ?? viewOf(asked, here);
  const isOverview = title === overview;
  return (
    <>
      <PaneHeader
        level={2}
        title={title}
        {...(isOverview ? {} : { upTo: details })}
        closeTo={paths.conversation(workspace, conversationId)}
      />
      <ScrollArea>
        <div className="p-4">{view}</div>
      </ScrollArea>
    </>
  );
}

const overview = "Details";

function viewOf(asked: URLSearchParams, here: ConversationPanelProps): { title: string; view: ReactNode } {
  const member = asked.get("member");
  const removed = asked.get("remove");
  if (asked.has("add")) return { title: "Add people", view: <AddPeople {...here} /> };
  if (asked.has("leave")) return { title: "Leave", view: <LeaveConversation {...here} /> };
  if (removed) return { title: "Remove", view: <RemoveMember {...here} personId={removed} /> };
  if (member) return { title: "Member", view: <MemberCard {...here} personId={member} /> };
  return { title: overview, view: <ConversationOverview {...here} /> };
}
