import { useQueryClient } from "@tanstack/react-query";
import { foldMessage } from "~/client/cache/fold-message";
import { createLiveCache } from "~/client/cache/live-cache";
import { useApi } from "~/client/query/use-api";
import type { MessageView } from "~/shared/views/message";

/** Puts a message as an act has left it everywhere it is shown; the live line says so too, but it may be away. */
export function useMessageAnswer(): (message: MessageView) => void {
  const api = useApi();
  const queryClient = useQueryClient();
  return (message) => {
    const cache = createLiveCache({ queryClient, api, meId: "" });
    cache.changeWindows(message.conversationId, (window) => foldMessage(window, message));
    cache.refreshMessages([message.id]);
  };
}
