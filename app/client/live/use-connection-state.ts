import { useSyncExternalStore } from "react";
import { useLiveStore } from "./live-provider";
import type { ConnectionState } from "./live-store";

/** Whether what is on the screen follows the world at this moment. */
export function useConnectionState(): ConnectionState {
  const store = useLiveStore();
  return useSyncExternalStore(store.subscribe, store.connection, () => "connecting");
}
