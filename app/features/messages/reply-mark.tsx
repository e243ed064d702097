import { Link } from "@remix-run/react";
import { CornerDownRight } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import { useActing } from "./acting";

/** Above a reply that stands in the conversation as well: the way to its thread. In the thread, that others have it too. */
export function ReplyMark({ message }: { message: MessageView }) {
  const acting = useActing();
  if (!acting || message.rootId === null || !message.inFlow) return null;
  if (acting.rootId !== null) return <p className="text-text-faint text-xs">Also in the conversation</p>;
  return (
    <p className="text-text-muted text-xs">
      <Link
        to={paths.thread(acting.workspace, acting.place.id, message.rootId)}
        preventScrollReset
        className="inline-flex items-center gap-1 hover:underline"
      >
        <CornerDownRight aria-hidden="true" className="size-3" />
        Replied to a thread
      </Link>
    </p>
  );
}
