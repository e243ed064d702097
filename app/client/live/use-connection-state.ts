export type ConnectionState = "connecting" | "live" | "reconnecting";

/** Whether what is on the screen follows the world at this moment. */
export function useConnectionState(): ConnectionState {
  return "connecting";
}
