import { CornerUpRight, Trash2 } from "lucide-react";
import type { MessageView } from "~/shared/views/message";

type TombstoneProps = { message: Pick<MessageView, "deleted" | "movedToId"> };

/** Where words stood that were taken away, or went elsewhere. */
export function Tombstone({ message: { deleted, movedToId } }: TombstoneProps) {
  const Icon = movedToId ? CornerUpRight : Trash2;
  return (
    <p className="flex items-center gap-1.5 text-text-faint italic">
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {movedToId ? "This message was moved" : deleted?.byOther ? "Removed by a moderator" : "This message was deleted"}
    </p>
  );
}
