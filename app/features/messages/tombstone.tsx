import { Trash2 } from "lucide-react";
import type { MessageView } from "~/shared/views/message";

type TombstoneProps = { deleted: NonNullable<MessageView["deleted"]> };

/** Where words stood that were taken away. */
export function Tombstone({ deleted }: TombstoneProps) {
  return (
    <p className="flex items-center gap-1.5 text-text-faint italic">
      <Trash2 aria-hidden="true" className="size-3.5 shrink-0" />
      {deleted.byOther ? "Removed by a moderator" : "This message was deleted"}
    </p>
  );
}
