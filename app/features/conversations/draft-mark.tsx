import { PencilLine } from "lucide-react";
import { useHasDraft } from "./use-draft-marks";

/** A sign that something lies begun in a conversation. */
export function DraftMark({ workspace, conversationId }: { workspace: string; conversationId: string }) {
  if (!useHasDraft(workspace, conversationId)) return null;
  return (
    <span className="text-text-faint">
      <PencilLine aria-hidden="true" className="size-3.5" />
      <span className="sr-only">draft</span>
    </span>
  );
}
