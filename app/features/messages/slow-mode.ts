import type { PendingMessage } from "~/client/device/use-outbox";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";

/** How slowly one posts here: every so many seconds, and from when on again. */
export type SlowMode = { every: number; nextAt: number };

type Said = {
  conversation: Pick<ConversationView, "slowModeSeconds" | "rights" | "place">;
  messages: readonly Pick<MessageView, "author" | "createdAt" | "notice">[];
  pending: readonly Pick<PendingMessage, "createdAt" | "state">[];
  meId: string;
};

/** Null where everybody, or this moderator, posts as they like. What is still on its way counts as said. */
export function slowMode({ conversation, messages, pending, meId }: Said): SlowMode | null {
  const { slowModeSeconds: every, rights, place } = conversation;
  if (every === 0 || rights.includes("moderate")) return null;
  const mine = messages.findLast(({ author, notice }) => author.id === meId && notice === null);
  const waiting = pending.findLast(({ state }) => state === "sending");
  const times = [place?.lastPostAt, mine?.createdAt, waiting?.createdAt].map((at) => (at ? Date.parse(at) : 0));
  return { every, nextAt: Math.max(...times) + every * 1_000 };
}
