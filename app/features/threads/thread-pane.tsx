import { useSearchParams } from "@remix-run/react";
import { useConversation } from "~/features/conversations/use-conversation";
import { ActingProvider } from "~/features/messages/acting-provider";
import type { GivenBack } from "~/features/messages/given-back";
import { useMe } from "~/features/people/use-me";
import { ReplyPlace } from "./reply-place";
import { SettleForm } from "./settle-form";
import { threadCursor } from "./thread-cursor";
import { ThreadHeader } from "./thread-header";
import { ThreadHistory } from "./thread-history";
import { ThreadList } from "./thread-list";
import { ThreadRoot } from "./thread-root";
import { useRoot } from "./use-root";
import type { Thread } from "./use-thread";

type ThreadPaneProps = Thread & { workspace: string; given: GivenBack | null };

/** A message, what was answered beneath it, and the place to answer. */
export function ThreadPane({ workspace, conversationId, rootId, given }: ThreadPaneProps) {
  const conversation = useConversation(conversationId);
  const me = useMe();
  const [search] = useSearchParams();
  const at = threadCursor(search);
  const isSettling = search.has("settle");
  const isMoved = useRoot({ conversationId, rootId, at })?.movedToId != null;
  const here = { workspace, conversation, rootId, me };
  return (
    <>
      <ThreadHeader workspace={workspace} conversation={conversation} rootId={rootId} isSettling={isSettling} />
      <ActingProvider workspace={workspace} conversation={conversation} rootId={rootId} meId={me.id}>
        {isSettling ? (
          <SettleForm {...here} />
        ) : (
          <>
            <ThreadRoot {...here} at={at} />
            {at ? <ThreadHistory {...here} at={at} /> : <ThreadList {...here} />}
            {isMoved ? (
              <p className="shrink-0 px-5 py-3 text-sm text-text-muted max-sm:px-3">
                This thread goes on where it was moved.
              </p>
            ) : (
              <ReplyPlace workspace={workspace} conversation={conversation} rootId={rootId} given={given} />
            )}
          </>
        )}
      </ActingProvider>
    </>
  );
}
