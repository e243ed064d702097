import { expect, test } from "vitest";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessageView } from "~/shared/views/message";
import { createLiveCache } from "../cache/live-cache";
import { type MessagePages, pagesOf } from "../cache/message-pages";
import { createLiveStore } from "../live/live-store";
import { createClients } from "./clients";
import { type Answer, reconcileAnswer } from "./reconcile-answer";

const here = "00000000-0000-7000-8000-000000000001";

test("a loader's answer older than the screen changes nothing on it", () => {
  const { bring, screen } = createPage(stretch(1, 10));
  bring(stretch(1, 8));
  expect(screen()).toMatchObject({ upTo: 10, first: 1, last: 10 });
});

test("a newer one says how far to read, and what the reader scrolled back to stays", () => {
  const { bring, screen, noted } = createPage(stretch(1, 10));
  bring(stretch(8, 14));
  expect(screen()).toMatchObject({ upTo: 10, first: 1, last: 10 });
  expect(noted).toEqual([14]);
});

test("after a long absence the screen starts anew at the end, and still asks for everything since", () => {
  const { bring, screen, noted } = createPage(stretch(1, 10));
  bring(stretch(900, 950));
  expect(screen()).toMatchObject({ upTo: 10, first: 900, last: 950 });
  expect(noted).toEqual([950]);
});

test("from a page in the middle of history one comes back to the newest", () => {
  const { bring, screen } = createPage({ ...stretch(1, 10), upTo: 50, hasNewer: true });
  bring(stretch(40, 50));
  expect(screen()).toMatchObject({ first: 40, last: 50 });
});

test("who may see a conversation again sees it again", () => {
  const { bring, screen, store } = createPage(stretch(1, 10));
  store.setLost(here, true);
  createLiveCache({ ...clients(store), meId: "me" }).empty(here);
  expect(screen()).toBeNull();
  bring(stretch(1, 12));
  expect(screen()).toMatchObject({ last: 12 });
  expect(store.isLost(here)).toBe(false);
});

test("who is there now is better known by the live line than by a loader", () => {
  const { queryClient, store, api } = createPage(stretch(1, 1));
  const queryKey = api.presence.online.queryKey({ workspace: "bluefin" });
  queryClient.setQueryData(queryKey, ["ada"]);
  store.setConnection("live");
  reconcileAnswer(queryClient, store, answer(queryKey, []));
  expect(queryClient.getQueryData(queryKey)).toEqual(["ada"]);
});

const made = new WeakMap<object, ReturnType<typeof createClients>>();
const clients = (store: object) => made.get(store) ?? createClients();

function createPage(shown: MessagePages["pages"][number]) {
  const store = createLiveStore();
  const page = createClients();
  made.set(store, page);
  const { queryClient, api } = page;
  const queryKey: readonly unknown[] = api.messages.page.infiniteQueryKey({ conversationId: here });
  const noted: number[] = [];
  store.engine = { wantsChanged() {}, sayTyping() {}, acknowledged() {}, note: (_id, seq) => noted.push(seq) };
  queryClient.setQueryData(queryKey, pagesOf(shown));
  return {
    ...page,
    store,
    noted,
    bring: (data: MessagePages["pages"][number]) =>
      reconcileAnswer(queryClient, store, answer(queryKey, pagesOf(data))),
    screen() {
      const window = createLiveCache({ queryClient, api, meId: "me" }).readWindow(here);
      return window && { upTo: window.upTo, first: window.messages[0]?.seq, last: window.messages.at(-1)?.seq };
    },
  };
}

function answer(queryKey: readonly unknown[], data: unknown): Answer {
  return { queryKey, queryHash: "", state: { data } } as unknown as Answer;
}

function stretch(from: number, to: number): MessagePages["pages"][number] {
  const messages = Array.from({ length: to - from + 1 }, (_, index) => said(from + index));
  return { messages, upTo: to, hasOlder: from > 1, hasNewer: false, root: null };
}

function said(seq: number): MessageView {
  const author = { id: here, handle: "ada", name: "Ada", kind: "person" as const, avatar: null };
  const place = { id: String(seq), clientId: String(seq), conversationId: here, seq, changedSeq: seq };
  return {
    ...unadorned,
    ...place,
    author,
    body: "",
    html: "",
    mentions: [],
    createdAt: "2025-01-01T00:00:00.000Z",
  };
}
