import { Link } from "@remix-run/react";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ThreadStandingView } from "~/shared/views/thread";
import { UnreadBadge } from "~/ui/controls/unread-badge";

type UnreadThreadProps = { workspace: string; thread: ThreadStandingView; shown: number };

/** One thread: where its cursor stands and what waits after it. */
export function UnreadThread({ workspace, thread, shown }: UnreadThreadProps) {
  const place = useSidebar(workspace).find(({ id }) => id === thread.conversationId);
  const { unread, readSeq, lastReplySeq } = thread;
  return (
    <li className="flex items-start gap-2 border-line border-b px-2 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <Link
          to={paths.thread(workspace, thread.conversationId, thread.rootId)}
          className="font-medium hover:underline"
        >
          Thread in <bdi>{place ? conversationTitle(place) : "a conversation"}</bdi>
        </Link>
        <p className="numerals text-sm text-text-muted">
          You have read up to {readSeq}, and the last reply is {lastReplySeq}: {unread} by others after it. It counts as
          one in the title.
        </p>
        {shown !== unread && (
          <p className="font-medium text-sm text-warning">
            This device shows {shown}, the server counts {unread}
          </p>
        )}
      </div>
      <UnreadBadge count={unread} />
    </li>
  );
}
