import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { AskToJoin } from "~/features/conversations/ask-to-join";
import { ContractCard } from "~/features/conversations/contract-card";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { useConversation } from "~/features/conversations/use-conversation";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import { ListHeading } from "~/ui/layout/list-heading";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";

type AskPageProps = { workspace: string; conversationId: string };

/** A conversation that one may know of and not read: what it is, what holds there, and the way to ask. */
export function AskPage({ workspace, conversationId }: AskPageProps) {
  const conversation = useConversation(conversationId);
  const { topic, description, memberCount, rights } = conversation;
  useArrival(rights.includes("read"));
  return (
    <MainPane>
      <PaneHeader
        backTo={paths.workspace(workspace)}
        leading={<ConversationIcon conversation={conversation} size="medium" />}
        title={<bdi>{conversationTitle(conversation)}</bdi>}
      />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 space-y-8 px-4 py-8 sm:py-12">
          <section>
            <h2 className="break-words font-semibold text-2xl">
              <bdi>{conversationTitle(conversation)}</bdi>
            </h2>
            {topic && (
              <p dir="auto" className="mt-1 text-pretty break-words text-text-soft">
                {topic}
              </p>
            )}
            {description && (
              <p dir="auto" className="mt-2 whitespace-pre-line text-pretty break-words">
                {description}
              </p>
            )}
            <p className="numerals mt-2 text-sm text-text-muted">
              {memberCount === 1 ? "1 member" : `${memberCount.toLocaleString("en")} members`}. Only they read what is
              said here.
            </p>
          </section>
          <AskToJoin workspace={workspace} conversation={conversation} />
          <section>
            <div className="-mx-2">
              <ListHeading>How it works here</ListHeading>
            </div>
            <ContractCard conversation={conversation} />
          </section>
        </div>
      </ScrollArea>
    </MainPane>
  );
}

// Whoever is let in while they look at this page finds themselves in the conversation.
function useArrival(isIn: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (isIn) revalidate();
  }, [isIn, revalidate]);
}
