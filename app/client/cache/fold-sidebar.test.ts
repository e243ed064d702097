import { expect, test } from "vitest";
import type { SidebarItemView } from "~/shared/views/conversation";
import { foldBump, foldRead, mergeSidebar } from "./fold-sidebar";

const [me, other, here] = ["me", "other", "here"];

test("one hint for several messages counts them all", () => {
  const [item] = foldBump([line({ unread: 2, messageCount: 10 })], bumped({ messageCount: 13, lastSeq: 20 }), me);
  expect(item).toMatchObject({ unread: 5, messageCount: 13, lastSeq: 20 });
});

test("the same hint twice, or an old one late, counts nothing", () => {
  const items = [line({ unread: 2, messageCount: 10 })];
  const once = foldBump(items, bumped({ messageCount: 11 }), me);
  expect(foldBump(once, bumped({ messageCount: 11 }), me)).toBe(once);
  expect(foldBump(items, bumped({ messageCount: 9 }), me)).toBe(items);
});

test("past a hundred nobody counts", () => {
  expect(foldBump([line({ unread: 99 })], bumped({ messageCount: 90 }), me)[0]?.unread).toBe(100);
});

test("my own words are read, and so is everything before them", () => {
  const bump = bumped({ messageCount: 11, lastAuthorId: me, lastSeq: 12 });
  expect(foldBump([line({ unread: 4, messageCount: 10 })], bump, me)[0]).toMatchObject({ unread: 0, readSeq: 12 });
});

test("what was said after the server counted stays unread when another device has read", () => {
  const items = [line({ unread: 7, messageCount: 12, readSeq: 3 })];
  const [item] = foldRead(items, read({ readSeq: 9, unread: 0, messageCount: 10 }));
  expect(item).toMatchObject({ unread: 2, readSeq: 9, messageCount: 12 });
});

test("news of an earlier reading does not bring back what was read since", () => {
  const items = [line({ readSeq: 9, unread: 0 })];
  expect(foldRead(items, read({ readSeq: 5, unread: 4 }))).toBe(items);
});

test("an answer that was overtaken on its way does not undo the count", () => {
  const known = [line({ messageCount: 12, unread: 3, readSeq: 5 })];
  const answer = [line({ messageCount: 11, unread: 2, readSeq: 5 })];
  expect(mergeSidebar(known, answer)).toMatchObject([{ messageCount: 12, unread: 3 }]);
});

test("an answer that knows more counts, and says which conversations there are", () => {
  const known = [line({ messageCount: 12, unread: 3 }), line({ id: "left" })];
  const answer = [line({ messageCount: 13, unread: 1 }), line({ id: "joined" })];
  expect(mergeSidebar(known, answer)).toEqual(answer);
});

test("the later reading and the later count are joined when each side knows one of them", () => {
  const known = [line({ messageCount: 12, unread: 0, readSeq: 20 })];
  const answer = [line({ messageCount: 14, unread: 9, readSeq: 5 })];
  expect(mergeSidebar(known, answer)).toMatchObject([{ messageCount: 14, unread: 2, readSeq: 20 }]);
});

function line(over: Partial<SidebarItemView>): SidebarItemView {
  const facts = { id: here, kind: "channel" as const, visibility: "public" as const, name: "general", people: [] };
  const own = { icon: null, level: "everything" as const, isFavourite: false, sectionId: null };
  return { ...facts, ...own, lastSeq: 10, messageCount: 10, readSeq: 5, unread: 0, lastMessageAt: null, ...over };
}

function bumped(over: { messageCount: number; lastAuthorId?: string; lastSeq?: number }) {
  const facts = {
    type: "conversation.bumped" as const,
    conversationId: here,
    lastMessageAt: "2025-01-01T00:00:00.000Z",
  };
  return { ...facts, lastAuthorId: other, lastSeq: 11, ...over };
}

function read(over: { readSeq: number; unread: number; messageCount?: number }) {
  return { type: "conversation.read" as const, conversationId: here, messageCount: 10, ...over };
}
