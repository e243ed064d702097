import { useNavigate, useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { useOutbox } from "~/client/device/use-outbox";
import { useLiveConversation } from "~/client/live/use-live-conversation";
import { useConversation } from "~/features/conversations/use-conversation";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import { type ConversationView, conversationTitle } from "~/shared/views/conversation";
import { MainPane } from "~/ui/layout/main-pane";
import { Composer } from "./composer";
import { ComposerClosed } from "./composer-closed";
import { ConversationHeader } from "./conversation-header";
import { historyCursor } from "./history-cursor";
import { HistoryTimeline } from "./history-timeline";
import { LiveTimeline } from "./live-timeline";
import type { RefusedMessage } from "./refused-message";
import { useTypingWords } from "./use-typing-words";

type ConversationPageProps = {
  workspace: string;
  /** The conversation as it was when the page was opened. */
  opened: ConversationView;
  refused: RefusedMessage | null;
};

/** A conversation: its head, what was said, and the place to say something. */
export function ConversationPage({ workspace, opened, refused }: ConversationPageProps) {
  const conversation = useConversation(opened.id);
  const me = useMe();
  const { pending, send, retry, discard } = useOutbox(opened.id);
  const live = useLiveConversation(opened.id);
  const typing = useTypingWords(conversation, live.typing);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const at = historyCursor(search);
  const acts = useMemo(() => ({ retry, discard }), [retry, discard]);
  const here = paths.conversation(workspace, opened.id);

  function handleSend(body: string) {
    send(body);
    if (at) navigate(here);
  }

  return (
    <MainPane>
      <ConversationHeader workspace={workspace} conversation={conversation} />
      {at ? (
        <HistoryTimeline workspace={workspace} conversation={conversation} at={at} me={me} />
      ) : (
        <LiveTimeline {...{ workspace, conversation, opened, me, pending, acts }} />
      )}
      {conversation.rights.includes("post") ? (
        <Composer
          conversationId={opened.id}
          action={here}
          to={nameToWriteTo(conversation)}
          typing={typing}
          refused={refused}
          onSend={handleSend}
          onType={live.isTyping}
        />
      ) : (
        <ComposerClosed workspace={workspace} conversation={conversation} />
      )}
    </MainPane>
  );
}

function nameToWriteTo(conversation: ConversationView): string {
  const isChannel = conversation.kind === "channel" || conversation.kind === "announcement";
  return isChannel ? `#${conversationTitle(conversation)}` : conversationTitle(conversation);
}
