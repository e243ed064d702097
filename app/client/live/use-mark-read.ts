import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { foldSeen } from "../cache/fold-sidebar";
import { createLiveCache } from "../cache/live-cache";
import { useApi } from "../query/use-api";
import { createReadMarker, type ReadMarker } from "./read-marker";

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
  const marker = useRef<ReadMarker | null>(null);
  const mutate = useRef(mutateAsync);
  mutate.current = mutateAsync;

  useEffect(() => {
    const here = createReadMarker({
      mark: (seq, turn) => mutate.current({ conversationId, seq, turn }),
      isSeen: () => document.visibilityState === "visible",
    });
    marker.current = here;
    document.addEventListener("visibilitychange", here.look);
    return () => {
      document.removeEventListener("visibilitychange", here.look);
      here.finish();
      marker.current = null;
    };
  }, [conversationId]);
  return useCallback((seq: number, turn: number) => marker.current?.seen(seq, turn), []);
}
