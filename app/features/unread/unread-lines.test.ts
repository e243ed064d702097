import { expect, test } from "vitest";
import type { SidebarItemView } from "~/shared/views/conversation";
import { unreadLines } from "./unread-lines";

const item = (over: Partial<SidebarItemView>) =>
  ({
    id: "design",
    level: "everything",
    readSeq: 4,
    lastSeq: 9,
    unread: 2,
    mentions: 0,
    hiddenSeq: null,
    ...over,
  }) as SidebarItemView;
const after = { counted: 2, own: 1, notices: 1, deleted: 1, inThreads: 0, blocked: 0 };

test("a count says how it comes about, and agrees with what is shown", () => {
  const [line] = unreadLines([{ item: item({}), after, isCut: false }], [item({})]);
  expect(line).toMatchObject({ agrees: true, fresh: 2, shown: 2, claim: "The badge and the title count 2." });
  expect(line?.derivation).toBe("5 after it: 2 count, 1 are yours, 1 are notices, 1 are deleted.");
});

test("a ghost is found, also in a place that was read to its end", () => {
  const read = item({ readSeq: 9, unread: 0 });
  const none = { counted: 0, own: 0, notices: 0, deleted: 0, inThreads: 0, blocked: 0 };
  expect(unreadLines([{ item: read, after: none, isCut: false }], [read])).toEqual([]);
  expect(unreadLines([{ item: read, after: none, isCut: false }], [item({ readSeq: 9, unread: 1 })])).toMatchObject([
    { agrees: false, fresh: 0, shown: 1 },
  ]);
});

test("a count of the server's own that does not come from the messages is found, too", () => {
  const wrong = item({ unread: 3 });
  expect(unreadLines([{ item: wrong, after, isCut: false }], [wrong])).toMatchObject([{ agrees: false }]);
});

test("what is muted or hidden says what that means", () => {
  const claims = [item({ level: "nothing" }), item({ level: "hidden" }), item({ level: "mentions", mentions: 1 })];
  const lines = unreadLines(
    claims.map((one) => ({ item: one, after, isCut: false })),
    [],
  );
  expect(lines.map(({ claim }) => claim)).toEqual([
    "Muted: only being named counts, 0 here.",
    "Hidden: nothing is shown, and nothing counts in the title.",
    "Mentions only: the badge and the title count 1, and the name is bold.",
  ]);
});
