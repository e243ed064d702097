import type { Ctx, Outgoing } from "~/domain/kernel/ctx";
import { bumpReaders } from "~/domain/reading/bump-readers";
import { tellMembers } from "~/domain/reading/tell-members";
import { log } from "~/platform/observe/log";
import type { EventOf, LiveEvent } from "~/shared/events/catalogue";

const pause = 1_000;

/**
 * Tells members' sidebars that something was said: at once after a quiet time, and then at most once a second
 * for a conversation, however fast people talk there. They also hear when it is called or shown otherwise.
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
      const changed = outgoing.flatMap(({ event }) => (isSeenInSidebars(event) ? [event.conversationId] : []));
      for (const conversationId of new Set(changed))
        tellMembers(ctx, conversationId).catch((err: unknown) => log.warn({ err }, "A hint was not sent."));
    },
    stop() {
      for (const timer of resting.values()) clearTimeout(timer);
      resting.clear();
      busy.clear();
    },
  };
}

// Words about the place and its rules stand in no sidebar.
const unseen = new Set(["topicChanged", "described", "categorised", "rulesChanged"]);

function isSeenInSidebars(event: LiveEvent): event is EventOf<"conversation.changed"> {
  return event.type === "conversation.changed" && !unseen.has(event.notice?.notice?.act ?? "");
}
