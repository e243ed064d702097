import { Link } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import { useActing } from "./acting";

/** Beside the place of a moved message: the way to where it is, which ends there for whoever may not read it. */
export function MovedMark({ message }: { message: MessageView }) {
  const acting = useActing();
  if (!acting || message.movedToId === null) return null;
  return (
    <Link
      to={paths.messageMoved(acting.workspace, acting.place.id, message.id)}
      className="text-sm text-text-muted underline underline-offset-2"
    >
      Go to where it is now
    </Link>
  );
}
