import { expect, test } from "vitest";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessageView } from "~/shared/views/message";
import { advance, foldMessage, foldOlder, foldSync } from "./fold-message";
import { type MessageWindow, pagesOf, windowOf } from "./message-pages";

test("a message takes its place by its number, whenever it comes", () => {
  const window = [3, 1, 4, 2].map(said).reduce(foldMessage, empty);
  expect(window.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test("the same message twice is there once, and an older version does not undo a newer one", () => {
  const edited = { ...said(2), changedSeq: 9, body: "edited" };
  const window = [said(1), said(2), edited, said(2)].reduce(foldMessage, empty);
  expect(window.messages.map(({ body }) => body)).toEqual(["words 1", "edited"]);
});

test("what lies before the loaded stretch waits until somebody scrolls there", () => {
  const window = { ...empty, messages: [said(10)], upTo: 10, hasOlder: true };
  expect(foldMessage(window, said(4))).toBe(window);
});

test("a stretch in the middle of history does not grow a tail with a hole before it", () => {
  const window = { ...empty, messages: [said(10)], upTo: 30, hasNewer: true };
  expect(foldMessage(window, said(31))).toBe(window);
});

test("an older page joins only where it adjoins, and once", () => {
  const window = { ...empty, messages: [said(10)], upTo: 10, hasOlder: true };
  const page = { ...empty, messages: [said(7), said(8)], upTo: 12 };
  const joined = foldOlder(window, page, 10);
  expect(joined.messages.map(({ seq }) => seq)).toEqual([7, 8, 10]);
  expect(foldOlder(joined, page, 10)).toBe(joined);
});

test("an older page read before the latest changes takes the position back, so that they are asked for again", () => {
  const window = { ...empty, messages: [said(10)], upTo: 20, hasOlder: true };
  expect(foldOlder(window, { ...empty, upTo: 15 }, 10).upTo).toBe(15);
});

test("reading what was missed brings the position forward, never back", () => {
  const window = foldSync({ ...empty, upTo: 5 }, { messages: [said(6)], upTo: 7 });
  expect([window.upTo, window.messages.length]).toEqual([7, 1]);
  expect(advance(window, 3)).toBe(window);
});

test("pages of the library read as one stretch, as complete as the oldest of them", () => {
  const newest = { ...empty, messages: [said(9)], upTo: 9, hasOlder: true };
  const older = { ...empty, messages: [said(3)], upTo: 8, hasNewer: true };
  const window = windowOf({ pages: [newest, older] });
  expect(window).toMatchObject({ upTo: 8, hasOlder: false, hasNewer: false });
  expect(windowOf(pagesOf(window)).messages.map(({ seq }) => seq)).toEqual([3, 9]);
  expect(windowOf({ pages: [] }).messages).toEqual([]);
});

const empty: MessageWindow = { messages: [], upTo: 0, hasOlder: false, hasNewer: false, root: null };

function said(seq: number): MessageView {
  const id = `00000000-0000-7000-8000-${String(seq).padStart(12, "0")}`;
  const author = { id, handle: "ada", name: "Ada", kind: "person" as const, avatar: null };
  const words = { body: `words ${seq}`, html: `<p>words ${seq}</p>`, mentions: [] };
  return {
    ...unadorned,
    id,
    conversationId: id,
    clientId: id,
    seq,
    changedSeq: seq,
    author,
    ...words,
    createdAt: "2025-01-01T00:00:00.000Z",
  };
}
