import { fold } from "../../cache/folds";
import { createLiveCache } from "../../cache/live-cache";
import { type MessagePages, pagesOf } from "../../cache/message-pages";
import { createScrollback } from "../../cache/scrollback";
import { createClients } from "../../query/clients";
import { type Answer, reconcileAnswer } from "../../query/reconcile-answer";
import { applySync } from "../apply-sync";
import { createConversationStream } from "../conversation-stream";
import { createLiveStore } from "../live-store";
import { watchMessages } from "../watch-messages";
import { type createModelServer, modelId } from "./model-server";

type Question = { ask(): unknown; answered?: unknown; resolve(answer: unknown): void; reject(error: Error): void };

/** A browser with the real cache, folds and stream, whose network and clock are moved by hand. */
export function createModelBrowser(server: ReturnType<typeof createModelServer>) {
  const { queryClient, api } = createClients();
  const cache = createLiveCache({ queryClient, api, meId: "me" });
  const store = createLiveStore();
  const { questions, question } = createQuestions();
  const sleepers: (() => void)[] = [];
  const pagesKey: readonly unknown[] = api.messages.page.infiniteQueryKey({ conversationId: modelId });
  const membersKey = api.conversations.members.list.queryKey({ conversationId: modelId });

  const stream = createConversationStream({
    position: () => cache.readPosition(modelId),
    apply: (change) => fold(cache, change),
    applySync: (sync, since) => applySync(cache, modelId, sync, since),
    readSince: (seq) => question(() => server.since(seq)),
    isFinal: () => false,
    onFinal() {},
    wait: () => new Promise((resolve) => sleepers.push(resolve)),
  });
  watchMessages(queryClient, stream.check);
  store.hold(modelId);
  store.engine = { wantsChanged() {}, sayTyping() {}, acknowledged() {}, note: (_id, seq) => stream.note(seq) };
  queryClient.setQueryData(pagesKey, pagesOf(server.page()));
  queryClient.setQueryData(membersKey, server.members());

  return {
    stream,
    cache,
    questions,
    sleepers,
    snapshot: (): MessagePages => structuredClone(pagesOf(server.page())),
    hydrate: (data: MessagePages) =>
      reconcileAnswer(queryClient, store, { queryKey: pagesKey, state: { data } } as unknown as Answer),
    /** What a library that knows nothing of all this would do with an answer. */
    overwrite: (data: MessagePages) => queryClient.setQueryData(pagesKey, data),
    scrollUp() {
      const readPage = (which: object) => question(() => server.page("cursor" in which ? Number(which.cursor) : 0));
      const near = () => ({ from: 0, to: Number.POSITIVE_INFINITY });
      createScrollback({ queryClient, api, readPage, near }, { conversationId: modelId })
        .loadOlder()
        .catch(() => {});
    },
    window: () => cache.readWindow(modelId),
    members: () => cache.readMembers(modelId) ?? [],
    close() {
      stream.close();
      queryClient.clear();
    },
  };
}

function createQuestions() {
  const questions: Question[] = [];
  return {
    questions,
    question<T>(ask: () => T): Promise<T> {
      return new Promise((resolve, reject) => {
        questions.push({ ask, resolve: resolve as (answer: unknown) => void, reject });
      });
    },
  };
}
