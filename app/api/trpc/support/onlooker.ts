import { fold } from "~/client/cache/folds";
import { createLiveCache } from "~/client/cache/live-cache";
import { pagesOf } from "~/client/cache/message-pages";
import { createScrollback, type ScrollbackParts } from "~/client/cache/scrollback";
import { applySync } from "~/client/live/apply-sync";
import { type Change, createConversationStream } from "~/client/live/conversation-stream";
import { watchMessages } from "~/client/live/watch-messages";
import { createClients } from "~/client/query/clients";
import type { Caller } from "./conversation-calls";

type Question = {
  ask(): Promise<unknown>;
  answered?: unknown;
  resolve(answer: unknown): void;
  reject(error: Error): void;
};

/**
 * Somebody who looks at a conversation with the browser's own cache, folds and stream. What the server says of it is real;
 * when an answer or an event arrives, if it does, is moved by hand.
 */
export async function seatOnlooker(call: Caller, meId: string, conversationId: string) {
  const { queryClient, api } = createClients();
  const cache = createLiveCache({ queryClient, api, meId });
  const questions: Question[] = [];
  const sleepers: (() => void)[] = [];
  const network: Change[] = [];
  const question = <T>(ask: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      questions.push({ ask, resolve: resolve as (answer: unknown) => void, reject });
    });
  const stream = createConversationStream({
    position: () => cache.readPosition(conversationId),
    apply: (change) => fold(cache, change),
    applySync: (sync, since) => applySync(cache, conversationId, sync, since),
    readSince: (seq) => question(() => call.sync.since({ conversationId, seq })),
    isFinal: () => false,
    onFinal() {},
    wait: () => new Promise((resolve) => sleepers.push(resolve)),
  });
  watchMessages(queryClient, stream.check);
  async function open(rootId?: string): Promise<void> {
    const pages = rootId ? { conversationId, rootId } : { conversationId };
    const key: readonly unknown[] = api.messages.page.infiniteQueryKey(pages);
    if (!queryClient.getQueryData(key))
      queryClient.setQueryData(key, pagesOf(await call.messages.page({ ...pages, limit: 10 })));
  }
  const readPage: ScrollbackParts["readPage"] = (page) => question(() => call.messages.page({ ...page, limit: 10 }));
  const near = () => ({ from: 0, to: Number.POSITIVE_INFINITY });
  const scrollback = createScrollback({ queryClient, api, readPage, near }, { conversationId });
  await open();
  const members = api.conversations.members.list.queryKey({ conversationId });
  queryClient.setQueryData(members, await call.conversations.members.list({ conversationId }));
  return {
    call,
    cache,
    stream,
    questions,
    sleepers,
    network,
    open,
    scrollUp: () => void scrollback.loadOlder().catch(() => {}),
    close: () => {
      stream.close();
      queryClient.clear();
    },
  };
}

export type Onlooker = Awaited<ReturnType<typeof seatOnlooker>>;
