import { hashKey, type Query, type QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ConversationView, MemberView, SidebarItemView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import type { StatusesView } from "~/shared/views/profile";
import type { Api } from "../query/clients";
import { foldPerson } from "./fold-person";
import { createMessageWindows, type MessageWindows } from "./message-windows";
import { createOwnCache, type OwnCache } from "./own-cache";
import { createSeenElsewhere, type SeenElsewhere } from "./seen-elsewhere";

/** The cached answers that live events change, named as a fold needs them. Nothing is made that was never loaded. */
export type LiveCache = Omit<MessageWindows, "emptyWindows" | "forgetWindows"> &
  OwnCache &
  Pick<SeenElsewhere, "refreshPins" | "refreshSaved"> & {
    readSidebars(): SidebarItemView[];
    meId: string;
    readMembers(conversationId: string): MemberView[] | undefined;
    changeMembers(conversationId: string, change: (list: MemberView[]) => MemberView[]): void;
    changeConversation(conversationId: string, change: (view: ConversationView) => ConversationView): void;
    changeSidebars(change: (items: SidebarItemView[]) => SidebarItemView[]): void;
    changeOnline(change: (ids: string[]) => string[]): void;
    setOnline(workspace: string, ids: string[]): void;
    /** Shows somebody as they are now, in every answer, and asks again for what is told about them alone. */
    changePerson(person: PersonView): void;
    changeStatuses(change: (statuses: StatusesView) => StatusesView): void;
    /** Asks again what people say of the moment. */
    refreshStatuses(): void;
    /** Asks again for all that depends on whom the person blocks. */
    refreshBlocks(): void;
    /** Asks again for a conversation's header; soon, or after a moment in which others of its kind join. */
    refreshConversation(conversationId: string, when: "now" | "soon"): void;
    /** Asks again for the list of conversations, for what waits in threads, for drafts and receipts. */
    refreshSidebars(): void;
    /** Asks again for how the person arranged their sidebars. */
    refreshArrangements(): void;
    refreshDirectories(): void;
    /** Asks again who asks to be let in. */
    refreshRequests(): void;
    /** Forgets a conversation that nobody looks at. */
    forget(conversationId: string): void;
    /** Asks again for everything of a conversation. */
    refill(conversationId: string): void;
    /** Empties a conversation that must not be seen any longer, also while somebody looks at it. */
    empty(conversationId: string): void;
  };

export function createLiveCache({ queryClient, api, meId }: { queryClient: QueryClient; api: Api; meId: string }) {
  const keys = answerKeys(api);
  const { refreshOwn, ...own } = createOwnCache(queryClient, api);
  const { refreshQuotes, emptyQuotes, ...elsewhere } = createSeenElsewhere(queryClient, api);
  const { emptyWindows, forgetWindows, ...windows } = createMessageWindows(queryClient, api);
  const asking = createAsking(queryClient, keys, refreshQuotes);
  const cache: LiveCache = {
    ...windows,
    ...own,
    ...elsewhere,
    ...asking,
    meId,
    refreshMessages(ids) {
      windows.refreshMessages(ids);
      refreshQuotes(ids);
    },
    readMembers: (conversationId) => queryClient.getQueryData<MemberView[]>(keys.members(conversationId)),
    changeMembers: (conversationId, how) => change(queryClient, keys.members(conversationId), how),
    changeConversation: (conversationId, how) => change(queryClient, keys.view(conversationId), how),
    readSidebars: () =>
      queryClient.getQueriesData<SidebarItemView[]>({ queryKey: keys.sidebars }).flatMap(([, items]) => items ?? []),
    changeSidebars: (how) => changeAll(queryClient, keys.sidebars, how),
    changeOnline: (how) => changeAll(queryClient, keys.online, how),
    setOnline: (workspace, ids) => void queryClient.setQueryData(api.presence.online.queryKey({ workspace }), ids),
    changePerson(person) {
      changeAll(queryClient, [], (answer) => foldPerson(answer, person));
      asking.refreshPeople();
    },
    changeStatuses: (how) => changeAll(queryClient, keys.statuses, how),
    refreshSidebars() {
      asking.refreshLists();
      refreshOwn();
      elsewhere.refreshSaved();
    },
    forget(conversationId) {
      forgetWindows(conversationId);
      for (const key of [keys.members, keys.view])
        queryClient.removeQueries({ queryKey: key(conversationId), exact: true, type: "inactive" });
    },
    empty(conversationId) {
      emptyWindows(conversationId);
      emptyQuotes(conversationId);
      elsewhere.refreshPins(conversationId);
      change<MemberView[]>(queryClient, keys.members(conversationId), () => []);
    },
  };
  return cache;
}

/** What is asked for again as a whole, since an event says only that it is another thing now. */
function createAsking(queryClient: QueryClient, keys: ReturnType<typeof answerKeys>, refreshQuotes: () => void) {
  const askAgain = (...concerned: QueryKey[]) => {
    for (const queryKey of concerned) void queryClient.invalidateQueries({ queryKey });
  };
  const refreshConversation = createRefresher((conversationId) => askAgain(keys.view(conversationId)));
  const refreshDirectory = createRefresher(() => askAgain(...keys.directories));
  return {
    refreshPeople: () => askAgain(...keys.aboutPeople),
    refreshStatuses: () => askAgain(keys.statuses),
    refreshBlocks: () => askAgain(...keys.withBlocks),
    refreshConversation,
    refreshDirectories() {
      refreshDirectory("directory", "soon");
      refreshQuotes();
    },
    refreshRequests: () => askAgain(keys.requests),
    refreshArrangements: () => askAgain(keys.arrangements),
    // What one may read is perhaps another thing now, too.
    refreshLists() {
      askAgain(keys.sidebars);
      refreshQuotes();
    },
    refill: (id: string) => askAgain(keys.pages(id), keys.members(id), keys.view(id), keys.pins(id)),
  };
}

function answerKeys(api: Api) {
  return {
    pages: (conversationId: string): QueryKey => api.messages.page.infiniteQueryKey({ conversationId }),
    pins: (conversationId: string): QueryKey => api.pins.list.queryKey({ conversationId }),
    members: (conversationId: string): QueryKey => api.conversations.members.list.queryKey({ conversationId }),
    view: (conversationId: string): QueryKey => api.conversations.read.queryKey({ conversationId }),
    sidebars: api.conversations.sidebar.pathKey() as QueryKey,
    arrangements: api.sidebar.arrangement.pathKey() as QueryKey,
    directories: [
      api.conversations.directory.pathKey(),
      api.conversations.lists.archived.pathKey(),
      api.administration.pathKey(),
    ] as QueryKey[],
    requests: api.requests.pathKey() as QueryKey,
    online: api.presence.online.pathKey() as QueryKey,
    statuses: api.people.statuses.pathKey() as QueryKey,
    aboutPeople: [api.people.profile.pathKey(), api.people.directory.pathKey(), api.people.me.pathKey()] as QueryKey[],
    withBlocks: [
      api.people.blocked.pathKey(),
      api.people.profile.pathKey(),
      api.conversations.read.pathKey(),
      api.conversations.sidebar.pathKey(),
    ] as QueryKey[],
  };
}

function change<T>(queryClient: QueryClient, queryKey: QueryKey, how: (data: T) => T): void {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  if (query) changeIn(query as Query<T>, how);
}

function changeAll<T>(queryClient: QueryClient, queryKey: QueryKey, how: (data: T) => T): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey })) changeIn(query as Query<T>, how);
}

function changeIn<T>(query: Query<T>, how: (data: T) => T): void {
  const { data } = query.state;
  const changed = data === undefined ? data : how(data);
  if (changed !== undefined && changed !== data) query.setData(changed, { manual: true });
}

const soonMs = 1_500;

// Everybody who looks on hears of a change at once, and should not ask at once.
function createRefresher(refresh: (conversationId: string) => void): LiveCache["refreshConversation"] {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  return (conversationId, when) => {
    const isWaiting = waiting.has(conversationId);
    if (when === "soon" && isWaiting) return;
    clearTimeout(waiting.get(conversationId));
    const ask = () => {
      waiting.delete(conversationId);
      refresh(conversationId);
    };
    if (when === "now") ask();
    else waiting.set(conversationId, setTimeout(ask, soonMs * (1 + Math.random())));
  };
}
