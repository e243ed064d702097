import type { Ctx, Outgoing } from "~/domain/kernel/ctx";
import { bumpReaders } from "~/domain/reading/bump-readers";
import { log } from "~/platform/observe/log";

const pause = 1_000;

/**
 * Tells members' sidebars that something was said: at once after a quiet time, and then at most once a second
 * for a conversation, however fast people talk there.
 */
export function startHints(ctx: Ctx): { note(outgoing: Outgoing[]): void; stop(): void } {
  const resting = new Map<string, NodeJS.Timeout>();
  const busy = new Set<string>();

  const bump = (conversationId: string) => {
    busy.delete(conversationId);
    const timer = setTimeout(() => {
      resting.delete(conversationId);
      if (busy.has(conversationId)) bump(conversationId);
    }, pause);
    resting.set(conversationId, timer.unref());
    bumpReaders(ctx, conversationId).catch((err: unknown) => log.warn({ err }, "A hint was not sent."));
  };

  return {
    note(outgoing) {
      const spoken = outgoing.flatMap(({ event }) => (event.type === "message.sent" ? [event.conversationId] : []));
      for (const conversationId of new Set(spoken)) {
        if (resting.has(conversationId)) busy.add(conversationId);
        else bump(conversationId);
      }
    },
    stop() {
      for (const timer of resting.values()) clearTimeout(timer);
      resting.clear();
      busy.clear();
    },
  };
}
