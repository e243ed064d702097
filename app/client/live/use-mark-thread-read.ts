import { useMutation, useQueryClient } from "@tanstack/react-query";
import { foldThreadSeen } from "../cache/fold-thread";
import { createThreadStandings } from "../cache/thread-standings";
import { useApi } from "../query/use-api";
import { useReadMarker } from "./use-read-marker";

type Thread = { conversationId: string; rootId: string };

/** Call the function with the newest reply that was seen and the turn of reading; it is passed on once a second at most. */
export function useMarkThreadRead({ conversationId, rootId }: Thread): (seq: number, turn: number) => void {
  const api = useApi();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(
    api.threads.mark.mutationOptions({
      // The live line says so too, but it may be away.
      onSuccess(_answer, { seq, turn = 0, ...thread }) {
        const standings = createThreadStandings(queryClient, api);
        standings.changeStanding(thread, (known) => foldThreadSeen(known, { seq, turn }));
        standings.changeWaiting(null, (list) =>
          list.map((one) => (one.rootId === thread.rootId ? foldThreadSeen(one, { seq, turn }) : one)),
        );
      },
    }),
  );
  return useReadMarker(rootId, (seq, turn) => mutateAsync({ conversationId, rootId, seq, turn }));
}
