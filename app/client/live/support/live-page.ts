import { createLiveCache } from "../../cache/live-cache";
import { pagesOf } from "../../cache/message-pages";
import { createClients } from "../../query/clients";
import { startEngine } from "../live-engine";
import { createLiveStore } from "../live-store";
import { createFakeLine } from "./fake-line";
import { createModelServer, modelId } from "./model-server";

export const [me, mo, space] = [idOf(1), idOf(2), idOf(3)];
export const workspace = { id: space, slug: "bluefin" };

/** A page that shows a conversation, with a line and a network that are moved by hand. */
export function openLivePage() {
  const server = createModelServer();
  server.say();
  const { queryClient, api } = createClients();
  queryClient.setQueryData<unknown>(
    api.messages.page.infiniteQueryKey({ conversationId: modelId }),
    pagesOf(server.page()),
  );
  const cache = createLiveCache({ queryClient, api, meId: me });
  const store = createLiveStore();
  const line = createFakeLine();
  const release = store.hold(modelId);
  const reads: number[] = [];
  const failures: Error[] = [];
  let answerOnline: (ids: string[]) => void = () => {};
  const page = {
    ...{ server, store, line, release, reads, failures, ended: 0 },
    answerOnline: (ids: string[]) => answerOnline(ids),
    online: () => queryClient.getQueryData(api.presence.online.queryKey({ workspace: workspace.slug })),
    shown: () => cache.readWindow(modelId)?.messages.map(({ seq }) => seq),
    engine: startEngine({
      ...{ store, cache, key: "key", openLine: line.open, checkSession() {} },
      async readSince(_id, seq) {
        reads.push(seq);
        const failure = failures.shift();
        if (failure) throw failure;
        return server.since(seq);
      },
      readOnline: () =>
        new Promise((resolve) => {
          answerOnline = resolve;
        }),
      endSession() {
        page.ended += 1;
      },
    }),
  };
  store.engine = page.engine;
  return page;
}

export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}
