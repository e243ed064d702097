import { useOwnOrigin } from "~/client/query/own-origin";
import { useConversation } from "~/features/conversations/use-conversation";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { CopyField } from "~/ui/controls/copy-field";
import { FormError } from "~/ui/controls/form-error";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { MessageActList } from "./message-act-list";
import { messageActs } from "./message-acts";
import { MessageCard } from "./message-card";
import { ReaderList } from "./reader-list";
import { useOpenedMessage } from "./use-opened-message";

export type OneMessageProps = { workspace: string; conversationId: string; messageId: string };

type MessagePanelProps = OneMessageProps & { answer: Answer | undefined };

/** One message at its own address, with all that its reader may do about it. */
export function MessagePanel({ workspace, conversationId, messageId, answer }: MessagePanelProps) {
  const place = useConversation(conversationId);
  const meId = useMe().id;
  const { message, edit, showsVersions, deletionReason } = useOpenedMessage({ conversationId, messageId });
  const acts = messageActs({ workspace, place, message, meId, isInTime: edit !== null });
  const hasHistory = showsVersions && (message.editedAt !== null || message.deleted !== null);
  const history = paths.messageHistory(workspace, conversationId, messageId);
  const origin = useOwnOrigin();
  return (
    <>
      <PaneHeader level={2} title="Message" closeTo={paths.conversation(workspace, conversationId)} />
      <ScrollArea>
        <div className="space-y-6 p-4">
          <FormError messages={answeredFields(answer, []).general} />
          <MessageCard message={message} />
          {deletionReason && (
            <p className="whitespace-pre-line text-pretty text-text-soft [overflow-wrap:anywhere]">
              The moderator wrote: “{deletionReason}”
            </p>
          )}
          <ReaderList conversationId={conversationId} messageId={messageId} />
          <MessageActList acts={acts} historyTo={hasHistory ? history : null} />
          <section>
            <h3 className="mb-1.5 font-medium text-sm">Link to this message</h3>
            <CopyField label="Link to this message" value={origin + paths.messageLink(workspace, messageId)} />
          </section>
        </div>
      </ScrollArea>
    </>
  );
}
