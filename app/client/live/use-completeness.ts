import { useSyncExternalStore } from "react";
import { useLiveStore } from "./live-provider";
import { useConnectionState } from "./use-connection-state";

/** Whether all of a conversation up to its end is here: not known yet, being loaded, perhaps not, or yes. */
export type Completeness = "unknown" | "loading" | "doubtful" | "whole";

export function useCompleteness(conversationId: string): Completeness {
  const store = useLiveStore();
  const connection = useConnectionState();
  const isBehind = useSyncExternalStore(
    store.subscribe,
    () => store.isBehind(conversationId),
    () => false,
  );
  if (connection === "connecting") return "unknown";
  if (connection === "reconnecting") return "doubtful";
  return isBehind ? "loading" : "whole";
}
