import { useNavigate, useSearchParams } from "@remix-run/react";
import { useLiveConversation } from "~/client/live/use-live-conversation";
import { useConversation } from "~/features/conversations/use-conversation";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { MainPane } from "~/ui/layout/main-pane";
import { ActingProvider } from "./acting-provider";
import { ConversationHeader } from "./conversation-header";
import { ConversationLost } from "./conversation-lost";
import type { GivenBack } from "./given-back";
import { historyCursor } from "./history-cursor";
import { HistoryList } from "./history-list";
import { MessageList } from "./message-list";
import { WritePlace } from "./write-place";

type ConversationPageProps = {
  workspace: string;
  /** The conversation as it was when the page was opened. */
  opened: ConversationView;
  given: GivenBack | null;
};

/** A conversation: its head, what was said, and the place to say something. */
export function ConversationPage({ workspace, opened, given }: ConversationPageProps) {
  const conversation = useConversation(opened.id);
  const me = useMe();
  const { isLost } = useLiveConversation(opened.id);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const at = historyCursor(search);
  if (isLost) return <ConversationLost workspace={workspace} />;
  const here = { workspace, conversation };
  return (
    <MainPane>
      <ConversationHeader {...here} />
      <ActingProvider {...here} meId={me.id}>
        {at ? <HistoryList {...here} at={at} me={me} /> : <MessageList {...here} opened={opened} me={me} />}
        <WritePlace {...here} given={given} onSent={() => at && navigate(paths.conversation(workspace, opened.id))} />
      </ActingProvider>
    </MainPane>
  );
}
