import type { LiveEvent } from "~/shared/events/catalogue";
import { conversationChannel } from "~/shared/rules/channels";
import { fold } from "../cache/folds";
import type { LiveCache } from "../cache/live-cache";
import { problemOf } from "../query/explain";
import { applySync } from "./apply-sync";
import { type Change, type ConversationStream, createConversationStream, type StreamEnds } from "./conversation-stream";
import type { Line } from "./line";
import type { Typing } from "./typing";

export type Follow = {
  stream: ConversationStream;
  isReady(): boolean;
  sayTyping(rootId: string | null): void;
  end(): void;
};

export type FollowParts = {
  line: Line;
  cache: LiveCache;
  typing: Typing;
  readSince(conversationId: string, seq: number): ReturnType<StreamEnds["readSince"]>;
  onReady(conversationId: string): void;
  onLost(conversationId: string): void;
  /** Whether something of it is known to be missing. */
  onLook(conversationId: string, isBehind: boolean): void;
};

const typingEveryMs = 3_000;
const numbered = new Set<string>([
  "message.sent",
  "message.changed",
  "message.reacted",
  "poll.voted",
  "member.joined",
  "member.left",
  "conversation.changed",
] satisfies Change["type"][]);
const refusals = ["not_found", "forbidden", "unauthenticated"];

/** Follows one conversation: first it listens, then it reads what was missed, and what comes meanwhile waits. */
export function followConversation(conversationId: string, parts: FollowParts): Follow {
  const { line, cache, typing } = parts;
  const channel = conversationChannel(conversationId);
  const stream = createConversationStream(streamEnds(conversationId, parts));
  let isReady = false;
  const saidAt = new Map<string | null, number>();

  const unlisten = line.listen(channel, {
    onReady() {
      isReady = true;
      // What was asked for while nobody could be reached may have a long wait before its next try.
      if (cache.readPosition(conversationId) === null) cache.refill(conversationId);
      stream.catchUp();
      parts.onReady(conversationId);
    },
    onDown() {
      isReady = false;
    },
    onRefused: () => parts.onLost(conversationId),
    onEvents(events) {
      for (const event of events) take(event);
    },
    onTyping(personId, rootId) {
      if (personId !== cache.meId) typing.seen(rootId ?? conversationId, personId);
    },
  });

  function take(event: LiveEvent): void {
    if (isChange(event)) stream.take(event);
    else if (event.type === "stale" && event.seq !== undefined) stream.note(event.seq);
    else fold(cache, event);
    if (event.type === "message.sent") typing.stopped(event.message.rootId ?? conversationId, event.message.author.id);
  }
  return {
    stream,
    isReady: () => isReady,
    sayTyping(rootId) {
      if (!isReady || Date.now() - (saidAt.get(rootId) ?? Number.NEGATIVE_INFINITY) < typingEveryMs) return;
      saidAt.set(rootId, Date.now());
      line.sayTyping(channel, rootId);
    },
    end() {
      unlisten();
      stream.close();
    },
  };
}

function streamEnds(conversationId: string, { cache, readSince, onLost, onLook }: FollowParts): StreamEnds {
  return {
    position: () => cache.readPosition(conversationId),
    apply: (change) => fold(cache, change),
    applySync: (sync, since) => applySync(cache, conversationId, sync, since),
    readSince: (seq) => readSince(conversationId, seq),
    isFinal: isRefusal,
    onFinal: () => onLost(conversationId),
    onLook: (isBehind) => onLook(conversationId, isBehind),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** Whether they may not read it, unlike an answer that did not come. */
export function isRefusal(error: unknown): boolean {
  return refusals.includes(problemOf(error).code);
}

function isChange(event: LiveEvent): event is Change {
  return numbered.has(event.type);
}
