import type { ReactNode } from "react";
import type { SidebarItemView } from "~/shared/views/conversation";
import { ListHeading } from "~/ui/layout/list-heading";
import { ConversationRow } from "./conversation-row";

type ConversationSectionProps = {
  title: string;
  workspace: string;
  conversations: readonly SidebarItemView[];
  currentId: string | undefined;
  /** Said where there is none yet. */
  empty: string;
  action?: ReactNode;
};

/** A group of conversations under one heading. */
export function ConversationSection(props: ConversationSectionProps) {
  const { title, workspace, conversations, currentId, empty, action } = props;
  return (
    <section className="mb-3">
      <ListHeading action={action}>{title}</ListHeading>
      {conversations.length === 0 ? (
        <p className="px-2 py-1 text-sm text-text-faint">{empty}</p>
      ) : (
        <ul>
          {conversations.map((conversation) => (
            <ConversationRow
              key={conversation.id}
              workspace={workspace}
              conversation={conversation}
              current={conversation.id === currentId}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
