import { InfiniteQueryObserver, QueryObserver } from "@tanstack/react-query";
import { createLiveCache, type LiveCache } from "~/client/cache/live-cache";
import { conversationOfPages, type MessagePages, windowOf } from "~/client/cache/message-pages";
import { openOutbox } from "~/client/device/open-outbox";
import type { Outbox } from "~/client/device/outbox";
import type { OutboxStore } from "~/client/device/outbox-store";
import { createLiveStore, type LiveStore } from "~/client/live/live-store";
import { startLive } from "~/client/live/start-live";
import { type Clients, createClients } from "~/client/query/clients";
import type { Town, TownPlace, Townsperson } from "~db/seed/drill-town";
import { recording } from "./recording";
import type { Screen } from "./screen";
import type { Surroundings } from "./surroundings";
import { createReach } from "./weather";

export type Page = { clients: Clients; live: LiveStore; cache: LiveCache; outbox: Outbox; close(): void };

export type PageParts = {
  who: Townsperson;
  places: TownPlace[];
  kept: OutboxStore;
  screen: Screen;
  around: Surroundings;
};

/** A page as the browser opens it: the queries that its components keep mounted, the live engine and the outbox. */
export async function openPage({ who, places, kept, screen, around }: PageParts): Promise<Page> {
  const { origin, town, wire, weather, dice, diary } = around;
  const cookie = `parley=${who.token}`;
  const clients = createClients({
    url: `${origin}/api/trpc`,
    fetch: createReach({ cookie, origin, weather, dice, diary }),
  });
  const { queryClient, api } = clients;
  const live = createLiveStore();
  live.setWorkspace({ id: town.workspaceId, slug: town.workspace });
  const looking = queryClient.getQueryCache().subscribe(({ query }) => {
    const placeId = conversationOfPages(query.queryKey);
    const data = query.state.data as MessagePages | undefined;
    if (placeId && data) screen.look(query.queryHash, windowOf(data).messages, isNewest(query.queryKey));
  });
  await watchEverything(clients, { town, places });
  for (const { id } of places) live.hold(id);
  const stopLive = await inTurn(() => {
    wire.enter(nameOf(who), cookie);
    return startLive(clients, live, who.id);
  });
  const outbox = openOutbox(recording(clients, around), live, who.id, kept);
  outbox.subscribe(() => {
    for (const { clientId, state, reason } of outbox.entries())
      if (state === "failed") diary.refuse(clientId, reason ?? "refused");
  });
  const close = () => {
    outbox.stop();
    stopLive();
    looking();
    queryClient.clear();
  };
  return { clients, live, cache: createLiveCache({ queryClient, api, meId: who.id }), outbox, close };
}

// What the components of a conversation's page keep mounted.
async function watchEverything(clients: Clients, { town, places }: { town: Town; places: TownPlace[] }): Promise<void> {
  const { queryClient, api } = clients;
  const { workspace } = town;
  // Before the line is there, so that nothing of its start is waited for while another begins.
  await untilAnswered(() => queryClient.ensureQueryData(api.account.live.queryOptions()));
  new QueryObserver(queryClient, api.conversations.sidebar.queryOptions({ workspace })).subscribe(() => {});
  for (const { id: conversationId, isGuarded } of places) {
    watchPages(clients, { conversationId });
    new QueryObserver(queryClient, api.conversations.read.queryOptions({ conversationId })).subscribe(() => {});
    if (isGuarded)
      new QueryObserver(queryClient, api.conversations.members.list.queryOptions({ conversationId })).subscribe(
        () => {},
      );
  }
}

export function watchPages({ queryClient, api }: Clients, pages: { conversationId: string; rootId?: string }): void {
  const noMore = { getNextPageParam: () => undefined };
  new InfiniteQueryObserver(queryClient, api.messages.page.infiniteQueryOptions(pages, noMore)).subscribe(() => {});
}

async function untilAnswered(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await ask().catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("Nobody answered for half a minute.");
}

// A page says where it is to all of the process: one begins after the other.
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(begin: () => Promise<T>): Promise<T> {
  const mine = turn.then(begin, begin);
  turn = mine.catch(() => {});
  return mine;
}

export function nameOf({ handle }: Townsperson): string {
  return `${handle}.drill`;
}

function isNewest([, args]: readonly unknown[]): boolean {
  return (args as { input?: { rootId?: string } } | undefined)?.input?.rootId === undefined;
}
