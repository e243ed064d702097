import type { MessageView } from "~/shared/views/message";
import type { SyncView } from "~/shared/views/sync";
import type { LiveCache } from "../cache/live-cache";
import { followPerson } from "./follow-person";
import { followPresence } from "./follow-presence";
import { createFollows, type Follows } from "./follows";
import type { OpenLine } from "./line";
import { createLineSign } from "./line-sign";
import type { LiveEngine, LiveStore } from "./live-store";

export type EngineParts = {
  store: LiveStore;
  cache: LiveCache;
  key: string;
  openLine: OpenLine;
  readSince(conversationId: string, seq: number): Promise<SyncView>;
  readOnline(workspace: string): Promise<string[]>;
  /** Asks whether the session still lives. */
  checkSession(): void;
  endSession(): void;
};

export type RunningEngine = LiveEngine & {
  /** Reads again whatever may have been missed. */
  catchUp(): void;
  /** The same, and makes sure of the line. */
  wake(): void;
  /** Others have changed the cached messages. */
  cacheChanged(conversationId: string): void;
  stop(): void;
};

/** Keeps the cache in step with the world: the person's own channel, the workspace's, and each conversation held. */
export function startEngine(parts: EngineParts): RunningEngine {
  const { store, cache, readSince, readOnline, checkSession, endSession } = parts;
  let isPersonReady = () => false;
  const isWhole = () => isPersonReady() && follows.areReady();
  const sign = createLineSign({ connection: store.connection, setConnection: store.setConnection, isWhole });
  const line = parts.openLine(parts.key, {
    onDown() {
      store.typing.clear();
      sign.look();
    },
    onTrouble: checkSession,
    onSessionOver: endSession,
  });
  const follows = createFollows({ line, store, cache, readSince, onChange: sign.look });
  const presence = followPresence({ line, cache, readOnline });
  isPersonReady = followPerson({ line, cache, follows, endSession, onChange: sign.look });

  function catchUp(): void {
    cache.refreshSidebars();
    void presence.read();
    follows.each((follow) => follow.stream.catchUp());
  }
  const engine: RunningEngine = {
    wantsChanged() {
      follows.adjust();
      presence.follow(store.workspace());
    },
    sayTyping: (conversationId, rootId) => follows.get(conversationId)?.sayTyping(rootId ?? null),
    acknowledged: (message) => takeAcknowledged(follows, message),
    note: (conversationId, seq) => follows.get(conversationId)?.stream.note(seq),
    catchUp,
    wake() {
      line.probe();
      catchUp();
    },
    cacheChanged: (conversationId) => follows.get(conversationId)?.stream.check(),
    stop() {
      sign.stop();
      presence.stop();
      line.close();
      follows.stop();
    },
  };
  engine.wantsChanged();
  sign.look();
  return engine;
}

function takeAcknowledged(follows: Follows, message: MessageView): void {
  const { conversationId, seq, rootId } = message;
  const stream = follows.get(conversationId)?.stream;
  // A reply changed what stands above its thread, too, and the answer does not carry that.
  if (rootId) stream?.note(seq);
  else stream?.take({ type: "message.sent", conversationId, seq, message, root: null });
}
