import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useLiveStore } from "./live-provider";

/** Ids of the people who are writing now, oneself left out; and what to call whenever the person types. */
type LiveTyping = { typing: readonly string[]; isTyping(): void };

type LiveConversation = {
  /** The person may not see this conversation any longer: what was loaded of it is gone. */
  isLost: boolean;
};

const nobody: readonly string[] = [];

/** Follows a conversation while the component is mounted. */
export function useLiveConversation(conversationId: string): LiveConversation {
  const store = useLiveStore();
  useEffect(() => store.hold(conversationId), [store, conversationId]);
  const isLost = useSyncExternalStore(
    store.subscribe,
    () => store.isLost(conversationId),
    () => false,
  );
  return { isLost };
}

/** Who is writing in a followed conversation, or in one of its threads; the others are told every three seconds at most. */
export function useTyping(conversationId: string, rootId?: string): LiveTyping {
  const store = useLiveStore();
  const typing = useSyncExternalStore(
    store.subscribe,
    () => store.typing.in(rootId ?? conversationId),
    () => nobody,
  );
  const isTyping = useCallback(() => store.engine?.sayTyping(conversationId, rootId), [store, conversationId, rootId]);
  return { typing, isTyping };
}
