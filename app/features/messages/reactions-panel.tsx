import { SmilePlus } from "lucide-react";
import { useConversation } from "~/features/conversations/use-conversation";
import { paths } from "~/shared/rules/paths";
import type { FormAnswer } from "~/shared/views/problem";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { MessageCard } from "./message-card";
import type { OneMessageProps } from "./message-panel";
import { ReactForm } from "./react-form";
import { ReactedPeople } from "./reacted-people";
import { spokenReaction } from "./reaction-words";
import type { AskedReaction } from "./reactions-input";
import { useOpenedMessage } from "./use-opened-message";

type ReactionsPanelProps = OneMessageProps & { asked: AskedReaction; answer: FormAnswer | undefined };

/** Who reacted to a message and with what, page by page, and a form to do so oneself. */
export function ReactionsPanel({ workspace, conversationId, messageId, asked, answer }: ReactionsPanelProps) {
  const { message } = useOpenedMessage({ conversationId, messageId });
  const mayReact = useConversation(conversationId).rights.includes("react") && message.deleted === null;
  const emoji = asked.emoji ?? message.reactions[0]?.emoji;
  return (
    <>
      <PaneHeader level={2} title="Reactions" closeTo={paths.conversation(workspace, conversationId)} />
      <ScrollArea>
        <div className="space-y-5 p-4">
          <MessageCard message={message} />
          {mayReact && <ReactForm message={message} answer={answer} />}
          {message.reactions.length === 0 && (
            <EmptyState icon={<SmilePlus />} title="Nobody has reacted yet">
              What people choose beneath this message is listed here.
            </EmptyState>
          )}
          <nav aria-label="Kinds of reaction" className="flex flex-wrap gap-1">
            {message.reactions.map((reaction) => (
              <ButtonLink
                key={reaction.emoji}
                to={paths.messageReactionsOf(workspace, conversationId, { messageId, emoji: reaction.emoji })}
                size="small"
                kind={reaction.emoji === emoji ? "plain" : "quiet"}
                aria-current={reaction.emoji === emoji ? "page" : undefined}
                aria-label={spokenReaction(reaction)}
              >
                {reaction.emoji} <span className="numerals">{reaction.count}</span>
              </ButtonLink>
            ))}
          </nav>
          {emoji && <ReactedPeople {...{ workspace, conversationId, messageId }} emoji={emoji} after={asked.after} />}
        </div>
      </ScrollArea>
    </>
  );
}
