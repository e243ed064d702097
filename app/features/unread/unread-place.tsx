import { Link } from "@remix-run/react";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import { UnreadBadge } from "~/ui/controls/unread-badge";
import type { UnreadLine } from "./unread-lines";

/** One conversation: where its cursor stands, what stands after it, and what that makes. */
export function UnreadPlace({ workspace, line }: { workspace: string; line: UnreadLine }) {
  const { item, derivation, claim, fresh, shown, agrees } = line;
  return (
    <li className="flex items-start gap-2 border-line border-b px-2 py-2.5 last:border-b-0">
      <span className="mt-0.5 text-text-muted">
        <ConversationIcon conversation={item} />
      </span>
      <div className="min-w-0 flex-1">
        <Link to={paths.conversation(workspace, item.id)} className="font-medium hover:underline">
          <bdi>{conversationTitle(item)}</bdi>
        </Link>
        <p className="numerals text-sm text-text-muted">
          You have read up to {item.readSeq} of {item.lastSeq}
          {item.readTurn > 0 && `, and went back on purpose (${item.readTurn})`}. {derivation}
        </p>
        <p className="text-sm text-text-muted">{claim}</p>
        {!agrees && (
          <p className="font-medium text-sm text-warning">
            This device shows {shown}, the server counts {fresh}
          </p>
        )}
      </div>
      <UnreadBadge count={fresh} mention={item.mentions > 0} />
    </li>
  );
}
