import { expect, test } from "vitest";
import type { ThreadStandingView } from "~/shared/views/thread";
import { foldAllRead, foldStanding, foldThreadSeen, foldWaiting, isSureOf, mergeWaiting } from "./fold-thread";

const standing = (over: Partial<ThreadStandingView> = {}): ThreadStandingView => ({
  ...{ conversationId: "design", rootId: "root", isFollowing: true, readSeq: 5, readTurn: 0 },
  ...{ lastReplySeq: 8, unread: 3 },
  ...over,
});

test("what was told before one read on does not bring back what was read", () => {
  const read = standing({ readSeq: 8, unread: 0 });
  expect(foldStanding(read, standing())).toBe(read);
  expect(foldStanding(standing(), read)).toBe(read);
});

test("whoever went back on purpose has it unread, wherever the cursor stood", () => {
  const back = standing({ readSeq: 4, readTurn: 1, unread: 4 });
  expect(foldStanding(standing({ readSeq: 8, unread: 0 }), back)).toBe(back);
});

test("a thread that is new to the list is first in it, and once", () => {
  const list = foldWaiting([standing({ rootId: "other" })], standing());
  expect(list.map(({ rootId }) => rootId)).toEqual(["root", "other"]);
  expect(foldWaiting(list, standing({ lastReplySeq: 9, unread: 4 })).map(({ unread }) => unread)).toEqual([4, 3]);
});

test("after mark all read an older telling changes nothing, and a new reply counts", () => {
  const list = foldAllRead([standing()]);
  expect(list).toMatchObject([{ readSeq: 8, unread: 0 }]);
  expect(foldWaiting(list, standing())).toBe(list);
  expect(foldWaiting(list, standing({ readSeq: 8, lastReplySeq: 9, unread: 1 }))).toMatchObject([{ unread: 1 }]);
});

test("what is new to the list, or known by half, is asked for again", () => {
  expect(isSureOf([], standing())).toBe(false);
  expect(isSureOf([standing()], standing({ lastReplySeq: 9 }))).toBe(true);
  const read = standing({ readSeq: 8, unread: 0 });
  expect(isSureOf([read], standing({ lastReplySeq: 9 }))).toBe(false);
});

test("this device has read to the end, but not in a turn that is over", () => {
  expect(foldThreadSeen(standing(), { seq: 8, turn: 0 })).toMatchObject({ readSeq: 8, unread: 0 });
  expect(foldThreadSeen(standing(), { seq: 6, turn: 0 })).toMatchObject({ readSeq: 6, unread: 3 });
  const back = standing({ readTurn: 1 });
  expect(foldThreadSeen(back, { seq: 8, turn: 0 })).toBe(back);
});

test("an answer that was overtaken on its way keeps what events have told since", () => {
  const read = standing({ readSeq: 8, unread: 0 });
  expect(mergeWaiting([read], [standing()])).toEqual([read]);
  expect(mergeWaiting(undefined, [standing()])).toEqual([standing()]);
});
