import { InfiniteQueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { createModelServer, modelId } from "../live/support/model-server";
import { createClients } from "../query/clients";
import { fold } from "./folds";
import { createLiveCache } from "./live-cache";
import { pagesOf } from "./message-pages";

test("what must not be seen any longer does not come back with an answer that was on its way", async () => {
  const { clients, cache, answer } = open();
  cache.refill(modelId);
  cache.empty(modelId);
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const data = clients.queryClient.getQueryData(
    clients.api.messages.page.infiniteQueryKey({ conversationId: modelId }),
  );
  expect(data).toEqual({ pages: [], pageParams: [] });
});

test("an answer that was overtaken on its way does not take back what is shown", async () => {
  const { clients, cache, server, answer } = open();
  cache.refill(modelId);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const change = server.say();
  fold(cache, change);
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clients.queryClient.isFetching()).toBe(0);
  expect(cache.readWindow(modelId)?.messages.map(({ seq }) => seq)).toEqual([1, 2]);
});

/** A page that shows a conversation, and a server whose answer comes when it is told to. */
function open() {
  const server = createModelServer();
  server.say();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const fetch = async () => {
    const page = structuredClone(server.page());
    await asked;
    return Response.json([{ result: { data: page } }]);
  };
  const clients = createClients({ url: "http://parley.test/api/trpc", fetch });
  const { queryClient, api } = clients;
  const key: readonly unknown[] = api.messages.page.infiniteQueryKey({ conversationId: modelId });
  queryClient.setQueryData(key, pagesOf(server.page()));
  watchPages(clients);
  return { server, clients, cache: createLiveCache({ queryClient, api, meId: "me" }), answer };
}

function watchPages({ queryClient, api }: ReturnType<typeof createClients>): void {
  const noMore = { getNextPageParam: () => undefined };
  const options = api.messages.page.infiniteQueryOptions({ conversationId: modelId }, noMore);
  new InfiniteQueryObserver(queryClient, options).subscribe(() => {});
}
