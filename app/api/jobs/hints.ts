import { setTimeout } from "node:timers/promises";
import type { Ctx, Outgoing } from "~/domain/kernel/ctx";
import { bumpReaders } from "~/domain/reading/bump-readers";
import { recountReaders } from "~/domain/reading/recount-readers";
import { tellMembers } from "~/domain/reading/tell-members";
import { tellReceipts } from "~/domain/reading/tell-receipts";
import { tellFollowers } from "~/domain/threads/tell-standing";
import { log } from "~/platform/observe/log";
import type { EventOf, LiveEvent } from "~/shared/events/catalogue";

const pause = 1_000;
const mostTries = 60;

/**
 * Tells members' sidebars that something was said, and those who follow a thread what waits there: at once after a quiet
 * time, and then at most once a second for each, however fast people talk. They also hear when a place is called or shown
 * otherwise, and what is unread when something was deleted.
 */
export function startHints(ctx: Ctx): { note(outgoing: Outgoing[]): void; stop(): void } {
  const ended = new AbortController();
  const { signal } = ended;
  const persist = (tell: () => Promise<void>) => persistently(tell, signal);
  const conversations = seldom((id) => persist(() => bumpReaders(ctx, id)), signal);
  const receipts = seldom((id) => persist(() => tellReceipts(ctx, id)), signal);
  const threads = seldom((rootId) => persist(() => tellFollowers(ctx, [rootId])), signal);
  return {
    note(outgoing) {
      const spoken = outgoing.flatMap(({ event }) => (event.type === "message.sent" ? [event.conversationId] : []));
      for (const conversationId of new Set(spoken)) conversations(conversationId);
      for (const conversationId of new Set(outgoing.flatMap(({ event }) => takenInBy(event)))) receipts(conversationId);
      for (const rootId of new Set(outgoing.flatMap(({ event }) => threadsIn(event)))) threads(rootId);
      const changed = outgoing.flatMap(({ event }) => (isSeenInSidebars(event) ? [event.conversationId] : []));
      for (const conversationId of new Set(changed)) void persist(() => tellMembers(ctx, conversationId));
      for (const [conversationId, seq] of deletedIn(outgoing))
        void persist(() => recountReaders(ctx, conversationId, seq));
    },
    stop: () => ended.abort(),
  };
}

/** Does it for a key at once after a quiet time, and then with a pause between for as long as there is more. */
function seldom(act: (key: string) => Promise<void>, signal: AbortSignal): (key: string) => void {
  const running = new Set<string>();
  const due = new Set<string>();
  async function run(key: string): Promise<void> {
    running.add(key);
    do {
      due.delete(key);
      await act(key);
      await rest(signal);
    } while (due.has(key) && !signal.aborted);
    running.delete(key);
  }
  return (key) => {
    if (running.has(key)) due.add(key);
    else void run(key);
  };
}

/** Whoever stays connected while the database is away hears it when that is back, for nothing else would tell them. */
async function persistently(tell: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      return await tell();
    } catch (err) {
      if (tries === mostTries) return log.warn({ err }, "A hint was not sent.");
      await rest(signal);
    }
  }
}

function rest(signal: AbortSignal): Promise<void> {
  return setTimeout(pause, undefined, { ref: false, signal }).catch(() => {});
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
