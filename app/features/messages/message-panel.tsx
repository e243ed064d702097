import { History } from "lucide-react";
import { useConversation } from "~/features/conversations/use-conversation";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { MessageActIcon } from "./message-act-icon";
import { messageActs } from "./message-acts";
import { MessageCard } from "./message-card";
import { useOpenedMessage } from "./use-opened-message";

export type OneMessageProps = { workspace: string; conversationId: string; messageId: string };

/** One message at its own address, with all that its reader may do about it. */
export function MessagePanel({ workspace, conversationId, messageId }: OneMessageProps) {
  const place = useConversation(conversationId);
  const meId = useMe().id;
  const { message, edit, showsVersions, deletionReason } = useOpenedMessage({ conversationId, messageId });
  const acts = messageActs({ workspace, place, message, meId, isInTime: edit !== null });
  const hasHistory = showsVersions && (message.editedAt !== null || message.deleted !== null);
  return (
    <>
      <PaneHeader level={2} title="Message" closeTo={paths.conversation(workspace, conversationId)} />
      <ScrollArea>
        <div className="space-y-6 p-4">
          <MessageCard message={message} />
          {deletionReason && (
            <p className="whitespace-pre-line text-pretty text-text-soft [overflow-wrap:anywhere]">
              The moderator wrote: “{deletionReason}”
            </p>
          )}
          {(acts.length > 0 || hasHistory) && (
            <section className="-mx-2">
              <ListHeading>What you can do</ListHeading>
              <ul>
                {acts.map(({ name, label, to }) => (
                  <li key={name}>
                    <ListRow to={to} leading={<MessageActIcon name={name} />}>
                      {label}
                    </ListRow>
                  </li>
                ))}
                {hasHistory && (
                  <li>
                    <ListRow
                      to={paths.messageHistory(workspace, conversationId, messageId)}
                      leading={<History aria-hidden="true" className="size-4" />}
                    >
                      What it said before
                    </ListRow>
                  </li>
                )}
              </ul>
            </section>
          )}
        </div>
      </ScrollArea>
    </>
  );
}
