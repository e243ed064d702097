import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useApi } from "../query/use-api";
import { createReadMarker, type ReadMarker } from "./read-marker";

/** Call the function with the seq of the newest message that was seen; it is passed on once a second at most. */
export function useMarkRead(conversationId: string): (seq: number) => void {
  const { mutateAsync } = useMutation(useApi().reading.mark.mutationOptions());
  const marker = useRef<ReadMarker | null>(null);
  const mutate = useRef(mutateAsync);
  mutate.current = mutateAsync;

  useEffect(() => {
    const here = createReadMarker({
      mark: (seq) => mutate.current({ conversationId, seq }),
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
  return useCallback((seq: number) => marker.current?.seen(seq), []);
}
