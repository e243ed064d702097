import { beforeEach, expect, test } from "vitest";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessagePageView, MessageView } from "~/shared/views/message";
import { createClients } from "../query/clients";
import { advance, foldShared } from "./fold-message";
import { pagesOf } from "./message-pages";
import { createMessageWindows } from "./message-windows";
import type { Near } from "./past-window";
import { createScrollback, pastKey } from "./scrollback";

const conversationId = "11111111-1111-7111-8111-111111111111";
const length = 2_000;
const pageSize = 50;
// A reader sees thirty messages, and nine times as many are near.
const [inView, around] = [30, 120];

let said: MessageView[];
let reader: ReturnType<typeof createReader>;
beforeEach(() => {
  said = Array.from({ length }, (_one, place) => messageOf(place + 1));
  reader = createReader();
});

test("whoever reads two thousand messages back holds a few hundred at a time, each in its place", async () => {
  await reader.goBackTo(1);
  expect(reader.most).toBeLessThanOrEqual(inView + 2 * around + 2 * pageSize);
  expect(reader.shown().hasOlder).toBe(false);
  expect(reader.isPast()).toBe(true);
});

test("the way back down meets the live end, and nothing is missing where they meet", async () => {
  await reader.goBackTo(1);
  await reader.goOnTo(length);
  expect(reader.isPast()).toBe(false);
  expect(reader.most).toBeLessThanOrEqual(inView + 2 * around + 3 * pageSize);
});

test("what is said meanwhile waits at the live end, and what changes in the past changes before the reader's eyes", async () => {
  await reader.goBackTo(700);
  const seen = reader.shown().messages.map(({ seq }) => seq);
  reader.hear({ ...messageOf(length + 1) });
  expect(reader.shown().messages.map(({ seq }) => seq)).toEqual(seen);
  reader.hear({ ...messageOf(700), changedSeq: length + 2, body: "in other words" });
  expect(reader.shown().messages.find(({ seq }) => seq === 700)?.body).toBe("in other words");
  await reader.goOnTo(length + 1);
  expect(reader.isPast()).toBe(false);
});

test("leaving the past shows the live end at once", async () => {
  await reader.goBackTo(500);
  reader.leavePast();
  expect(reader.isPast()).toBe(false);
  expect(reader.shown().messages.at(-1)?.seq).toBe(length);
  await reader.goBackTo(500);
});

test("a page that comes after the reader has left the past is not put anywhere", async () => {
  await reader.goBackTo(500);
  const late = reader.loadNewer();
  reader.leavePast();
  await late;
  expect(reader.isPast()).toBe(false);
});

test("whoever stays at the end while others write holds a few hundred", async () => {
  for (let seq = length + 1; seq <= length + 400; seq += 1) {
    reader.hear(messageOf(seq));
    reader.stay();
  }
  expect(reader.shown().messages.at(-1)?.seq).toBe(length + 400);
  expect(reader.most).toBeLessThanOrEqual(251);
});

test("who reads the past while others write is left there, and finds each of them on the way down", async () => {
  await reader.goBackTo(1_700);
  for (let seq = length + 1; seq <= length + 400; seq += 1) {
    reader.hear(messageOf(seq));
    reader.trim();
  }
  expect(reader.atEnd()).toBeLessThanOrEqual(251);
  await reader.goOnTo(length + 400);
  expect(reader.isPast()).toBe(false);
});

/** The real cache with the newest page of the talk. */
function createCache() {
  const { queryClient, api } = createClients();
  const pages = { conversationId };
  const liveKey: readonly unknown[] = api.messages.page.infiniteQueryKey(pages);
  queryClient.setQueryData(liveKey, pagesOf(pageOf({ cursor: length + 1 }, false)));
  const windows = createMessageWindows(queryClient, api);
  const past = () => queryClient.getQueryData<ReturnType<typeof pagesOf>>(pastKey(api, pages));
  return {
    ...{ queryClient, api, pages },
    isPast: () => (past()?.pages.length ?? 0) > 0,
    shown: () => past()?.pages[0] ?? windows.readWindow(conversationId) ?? pageOf({ cursor: 0 }),
    atEnd: () => windows.readWindow(conversationId)?.messages.length,
    hear(message: MessageView) {
      said = said.filter(({ seq }) => seq !== message.seq).concat(message);
      said.sort((one, other) => one.seq - other.seq);
      windows.changeWindows(conversationId, (window) => advance(foldShared(window, message), message.changedSeq));
    },
  };
}

/** A reader who looks at thirty messages and goes on by twenty. */
function createReader() {
  const { queryClient, api, pages, ...cache } = createCache();
  const { isPast, shown } = cache;
  let at = length;
  const near = (): Near => ({ from: at - inView - around, to: at + around });
  const readPage = async (which: { cursor: number } | { after: number }) => pageOf(which);
  const scrollback = createScrollback({ queryClient, api, readPage, near }, pages);
  const state = { most: 0 };
  function look(): void {
    const seqs = shown().messages.map(({ seq }) => seq);
    const first = seqs[0] ?? 0;
    expect(seqs).toEqual(Array.from(seqs, (_seq, place) => first + place));
    state.most = Math.max(state.most, seqs.length);
  }
  return {
    ...cache,
    ...scrollback,
    get most() {
      return state.most;
    },
    /** At the end, whatever comes. */
    stay() {
      at = said.length;
      scrollback.trim();
      look();
    },
    async goBackTo(seq: number) {
      for (at = Math.min(at, length); at > seq; at = Math.max(seq, at - 20)) {
        if ((shown().messages[0]?.seq ?? 0) > Math.max(1, at - inView - 60)) await scrollback.loadOlder();
        look();
      }
      while ((shown().messages[0]?.seq ?? 0) > seq) await scrollback.loadOlder();
      look();
    },
    async goOnTo(seq: number) {
      for (; at < seq; at += 20) {
        if (isPast() && (shown().messages.at(-1)?.seq ?? 0) < at + 60) await scrollback.loadNewer();
        look();
      }
      expect(shown().messages.at(-1)?.seq).toBe(seq);
    },
  };
}

function pageOf(which: { cursor: number } | { after: number }, hasNewer = true): MessagePageView {
  const isForward = "after" in which;
  const fitting = said.filter(({ seq }) => (isForward ? seq > which.after : seq < which.cursor));
  const messages = isForward ? fitting.slice(0, pageSize) : fitting.slice(-pageSize);
  const hasMore = fitting.length > pageSize;
  return { messages, upTo: said.length, hasOlder: isForward || hasMore, hasNewer, root: null };
}

function messageOf(seq: number): MessageView {
  const id = `22222222-2222-7222-8222-${String(seq).padStart(12, "0")}`;
  const author = { id: conversationId, handle: "ada", name: "Ada", kind: "person" as const, avatar: null };
  const words = { body: `words ${seq}`, html: "", mentions: [] };
  const createdAt = "2026-01-01T12:00:00.000Z";
  return { ...unadorned, id, conversationId, seq, changedSeq: seq, clientId: id, author, ...words, createdAt };
}
