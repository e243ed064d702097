import type { Ctx, Outgoing } from "~/domain/kernel/ctx";
import { bumpReaders } from "~/domain/reading/bump-readers";
import { recountReaders } from "~/domain/reading/recount-readers";
import { tellMembers } from "~/domain/reading/tell-members";
import { tellReceipts } from "~/domain/reading/tell-receipts";
import { tellFollowers } from "~/domain/threads/tell-standing";
import { log } from "~/platform/observe/log";
import type { EventOf, LiveEvent } from "~/shared/events/catalogue";

const pause = 1_000;

/**
 * Tells members' sidebars that something was said, and those who follow a thread what waits there: at once after a quiet
 * time, and then at most once a second for each, however fast people talk. They also hear when a place is called or shown
 * otherwise, and what is unread when something was deleted.
 */
export function startHints(ctx: Ctx): { note(outgoing: Outgoing[]): void; stop(): void } {
  const warn = (err: unknown) => log.warn({ err }, "A hint was not sent.");
  const conversations = seldom((id) => bumpReaders(ctx, id).catch(warn));
  const receipts = seldom((id) => tellReceipts(ctx, id).catch(warn));
  const threads = seldom((rootId) => tellFollowers(ctx, [rootId]).catch(warn));
  return {
    note(outgoing) {
      const spoken = outgoing.flatMap(({ event }) => (event.type === "message.sent" ? [event.conversationId] : []));
      for (const conversationId of new Set(spoken)) conversations.note(conversationId);
      for (const conversationId of new Set(outgoing.flatMap(({ event }) => takenInBy(event))))
        receipts.note(conversationId);
      for (const rootId of new Set(outgoing.flatMap(({ event }) => threadsIn(event)))) threads.note(rootId);
      const changed = outgoing.flatMap(({ event }) => (isSeenInSidebars(event) ? [event.conversationId] : []));
      for (const conversationId of new Set(changed)) tellMembers(ctx, conversationId).catch(warn);
      for (const [conversationId, seq] of deletedIn(outgoing)) recountReaders(ctx, conversationId, seq).catch(warn);
    },
    stop() {
      conversations.stop();
      receipts.stop();
      threads.stop();
    },
  };
}

/** Does it for a key at once after a quiet time, and then once in a pause for as long as there is more. */
function seldom(act: (key: string) => Promise<void>) {
  const resting = new Map<string, NodeJS.Timeout>();
  const busy = new Set<string>();
  const run = (key: string) => {
    busy.delete(key);
    const timer = setTimeout(() => {
      resting.delete(key);
      if (busy.has(key)) run(key);
    }, pause);
    resting.set(key, timer.unref());
    void act(key);
  };
  return {
    note: (key: string) => void (resting.has(key) ? busy.add(key) : run(key)),
    stop() {
      for (const timer of resting.values()) clearTimeout(timer);
      resting.clear();
      busy.clear();
    },
  };
}

// Somebody has read on, or one of their devices has taken in what was said.
function takenInBy(event: LiveEvent): string[] {
  const isCursor = event.type === "conversation.read" || event.type === "conversation.delivered";
  return isCursor || event.type === "message.sent" ? [event.conversationId] : [];
}

// A reply that was sent, or is another one now, changes what waits in its thread.
function threadsIn(event: LiveEvent): string[] {
  const told = event.type === "message.sent" ? [event.message] : event.type === "message.changed" ? event.messages : [];
  return told.flatMap(({ rootId }) => rootId ?? []);
}

/** The earliest place at which something is gone, of each conversation. */
function deletedIn(outgoing: Outgoing[]): Map<string, number> {
  const earliest = new Map<string, number>();
  for (const { event } of outgoing) {
    if (event.type !== "message.changed") continue;
    const gone = event.messages.filter(({ deleted, inFlow }) => deleted && inFlow).map(({ seq }) => seq);
    const before = earliest.get(event.conversationId) ?? Number.POSITIVE_INFINITY;
    if (gone.length > 0) earliest.set(event.conversationId, Math.min(before, ...gone));
  }
  return earliest;
}

// Words about the place and its rules stand in no sidebar.
const unseen = new Set(["topicChanged", "described", "categorised", "rulesChanged"]);

function isSeenInSidebars(event: LiveEvent): event is EventOf<"conversation.changed"> {
  return event.type === "conversation.changed" && !unseen.has(event.notice?.notice?.act ?? "");
}
