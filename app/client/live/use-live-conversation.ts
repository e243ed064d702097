import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useLiveStore } from "./live-provider";

export type LiveConversation = {
  /** Ids of the people who are writing now, oneself left out. */
  typing: readonly string[];
  /** Call it whenever the person types; the others are told every three seconds at most. */
  isTyping(): void;
  /** The person may not see this conversation any longer: what was loaded of it is gone. */
  isLost: boolean;
};

const nobody: readonly string[] = [];

/** Follows a conversation while the component is mounted. */
export function useLiveConversation(conversationId: string): LiveConversation {
  const store = useLiveStore();
  useEffect(() => store.hold(conversationId), [store, conversationId]);
  const typing = useSyncExternalStore(
    store.subscribe,
    () => store.typing.in(conversationId),
    () => nobody,
  );
  const isLost = useSyncExternalStore(
    store.subscribe,
    () => store.isLost(conversationId),
    () => false,
  );
  const isTyping = useCallback(() => store.engine?.sayTyping(conversationId), [store, conversationId]);
  return { typing, isTyping, isLost };
}
