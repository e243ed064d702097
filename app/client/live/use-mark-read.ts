import { useMutation, useQueryClient } from "@tanstack/react-query";
import { foldSeen } from "../cache/fold-sidebar";
import { createLiveCache } from "../cache/live-cache";
import { useApi } from "../query/use-api";
import { useReadMarker } from "./use-read-marker";

/** Call the function with the newest message that was seen and the turn of reading; it is passed on once a second at most. */
export function useMarkRead(conversationId: string): (seq: number, turn: number) => void {
  const api = useApi();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(
    api.reading.mark.mutationOptions({
      // The live line says so too, but it may be away.
      onSuccess: (_answer, { conversationId: id, seq, turn = 0 }) =>
        createLiveCache({ queryClient, api, meId: "" }).changeSidebars((items) => foldSeen(items, id, { seq, turn })),
    }),
  );
  return useReadMarker(conversationId, (seq, turn) => mutateAsync({ conversationId, seq, turn }));
}
