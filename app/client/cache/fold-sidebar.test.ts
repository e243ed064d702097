import { expect, test } from "vitest";
import type { EventOf } from "~/shared/events/catalogue";
import type { SidebarItemView } from "~/shared/views/conversation";
import { foldArranged, foldBump, foldRead, foldSeen, mergeSidebar } from "./fold-sidebar";

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

test("going back on purpose makes it unread again, and what was seen before that does not undo it", () => {
  const items = [line({ readSeq: 9, unread: 0 })];
  const back = foldRead(items, read({ readSeq: 4, readTurn: 1, unread: 3 }));
  expect(back).toMatchObject([{ readSeq: 4, readTurn: 1, unread: 3 }]);
  expect(foldRead(back, read({ readSeq: 9, readTurn: 0, unread: 0 }))).toBe(back);
  expect(foldSeen(back, here, { seq: 9, turn: 0 })).toBe(back);
  expect(foldSeen(back, here, { seq: 10, turn: 1 })).toMatchObject([{ readSeq: 10, unread: 0 }]);
  expect(mergeSidebar(back, [line({ readSeq: 9, unread: 0 })])).toMatchObject([{ readSeq: 4, readTurn: 1, unread: 3 }]);
});

test("whoever was named is told the exact counts, unless they have read on meanwhile", () => {
  const counted = { readSeq: 5, readTurn: 0, unread: 3, mentions: 1 };
  const bump = bumped({ messageCount: 14, counted });
  expect(foldBump([line({})], bump, me)).toMatchObject([{ unread: 3, mentions: 1, messageCount: 14 }]);
  expect(foldBump([line({ readSeq: 8 })], bump, me)).toMatchObject([{ unread: 4, mentions: 0, readSeq: 8 }]);
});

test("exact counts say more than that the last words were one's own", () => {
  const counted = { readSeq: 11, readTurn: 0, unread: 0, mentions: 0 };
  const bump = bumped({ messageCount: 11, lastAuthorId: me, lastSeq: 12, counted });
  expect(foldBump([line({ unread: 4 })], bump, me)).toMatchObject([{ unread: 0, readSeq: 11, lastSeq: 12 }]);
});

test("where it stands in the sidebar changes on every device, and nothing else of it", () => {
  const event = { type: "conversation.arranged" as const, conversationId: here };
  const arranged = { level: "nothing" as const, isFavourite: true, sectionId: null, hiddenSeq: null };
  expect(foldArranged([line({ unread: 3 })], { ...event, ...arranged })).toEqual([line({ unread: 3, ...arranged })]);
});

function line(over: Partial<SidebarItemView>): SidebarItemView {
  const facts = { id: here, kind: "channel" as const, visibility: "public" as const, name: "general", people: [] };
  const own = { icon: null, level: "everything" as const, isFavourite: false, sectionId: null, hiddenSeq: null };
  const read = { deliveredSeq: 0, readSeq: 5, readTurn: 0, unread: 0, mentions: 0 };
  return { ...facts, ...own, ...read, lastSeq: 10, messageCount: 10, lastMessageAt: null, ...over };
}

type Counted = EventOf<"conversation.bumped">["counted"];

function bumped(over: { messageCount: number; lastAuthorId?: string; lastSeq?: number; counted?: Counted }) {
  const facts = {
    type: "conversation.bumped" as const,
    conversationId: here,
    lastMessageAt: "2025-01-01T00:00:00.000Z",
  };
  return { ...facts, lastAuthorId: other, lastSeq: 11, counted: null, ...over };
}

function read(over: { readSeq: number; unread: number; messageCount?: number; readTurn?: number; mentions?: number }) {
  const turn = { readTurn: 0, mentions: 0, messageCount: 10 };
  return { type: "conversation.read" as const, conversationId: here, ...turn, ...over };
}
