import { useMutation, useQueryClient } from "@tanstack/react-query";
import { foldArranged, foldSeen } from "~/client/cache/fold-sidebar";
import { createLiveCache } from "~/client/cache/live-cache";
import { explain } from "~/client/query/explain";
import { useApi } from "~/client/query/use-api";
import type { ArrangeConversation } from "~/shared/inputs/sidebar";
import type { SidebarItemView } from "~/shared/views/conversation";
import { useToast } from "~/ui/controls/toast-context";
import { arrangedAfter } from "./arranged-after";

/** What one may do with one's own place in a conversation; it shows at once, and a refusal brings back what holds. */
export function usePlaceActs() {
  const api = useApi();
  const toast = useToast();
  const cache = createLiveCache({ queryClient: useQueryClient(), api, meId: "" });
  const onError = (error: unknown) => {
    toast.show({ text: explain(error), kind: "danger" });
    cache.refreshSidebars();
  };
  const arranging = useMutation(api.reading.arrange.mutationOptions({ onError }));
  const marking = useMutation(api.reading.mark.mutationOptions({ onError }));
  // The server knows which message is the newest of another; the live line says so too, but it may be away.
  const onSuccess = () => cache.refreshSidebars();
  const goingBack = useMutation(api.reading.markUnread.mutationOptions({ onError, onSuccess }));
  const reading = useMutation(api.reading.markAllRead.mutationOptions({ onError, onSuccess }));
  return {
    arrange(item: SidebarItemView, change: ArrangeConversation) {
      const event = { type: "conversation.arranged" as const, conversationId: item.id, ...arrangedAfter(item, change) };
      cache.changeSidebars((items) => foldArranged(items, event));
      arranging.mutate({ conversationId: item.id, ...change });
    },
    markRead({ id, lastSeq, readTurn }: SidebarItemView) {
      cache.changeSidebars((items) => foldSeen(items, id, { seq: lastSeq, turn: readTurn }));
      marking.mutate({ conversationId: id, seq: lastSeq });
    },
    markUnread: ({ id }: SidebarItemView) => goingBack.mutate({ conversationId: id }),
    markAllRead: (workspace: string, section?: string) =>
      reading.mutate({ workspace, ...(section ? { section } : {}) }),
  };
}
