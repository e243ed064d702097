import { useMemo, useSyncExternalStore } from "react";
import { useMessages } from "../cache/use-messages";
import { useOutboxOfPage } from "./outbox-provider";
import type { OutboxEntry } from "./outbox-store";

export type PendingMessage = {
  clientId: string;
  conversationId: string;
  body: string;
  createdAt: string;
  state: "sending" | "failed";
  /** The server's sentence when it failed. */
  reason: string | null;
  /** It was refused because it calls many: trying again says that this is meant. */
  mustConfirm?: boolean;
};

export type ConversationOutbox = {
  /** Not in `messages` yet, in the order in which they were sent. */
  pending: PendingMessage[];
  /** A reply may stand in the conversation as well. */
  send(body: string, more?: { alsoInFlow?: boolean; confirmed?: boolean }): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
};

const nothing: readonly OutboxEntry[] = [];
const never = () => () => {};

/** This person's messages to a conversation, or to a thread in it, that are not acknowledged yet; they survive a reload. */
export function useOutbox(conversationId: string, rootId?: string): ConversationOutbox {
  const { outbox, open } = useOutboxOfPage();
  const { messages } = useMessages(conversationId, rootId);
  const entries = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.entries ?? (() => nothing), () => nothing);
  const pending = useMemo(() => {
    const here = entries.filter((entry) => entry.conversationId === conversationId && standsIn(entry, rootId));
    const arrived = new Set(here.length > 0 ? messages.map((message) => message.clientId) : []);
    return here.filter((entry) => !arrived.has(entry.clientId));
  }, [entries, messages, conversationId, rootId]);
  return useMemo(
    () => ({
      pending,
      send(body, { alsoInFlow = false, confirmed = false } = {}) {
        open()?.send(conversationId, body, { reply: rootId ? { rootId, alsoInFlow } : null, confirmed });
      },
      retry: (clientId) => outbox?.retry(clientId),
      discard: (clientId) => outbox?.discard(clientId),
    }),
    [pending, outbox, open, conversationId, rootId],
  );
}

function standsIn({ reply }: OutboxEntry, rootId: string | undefined): boolean {
  if (!reply) return rootId === undefined;
  return rootId === undefined ? reply.alsoInFlow : reply.rootId === rootId;
}
