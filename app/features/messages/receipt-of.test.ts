import { expect, test } from "vitest";
import { receiptMarks, receiptOf, receiptWords } from "./receipt-of";

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
const receipt = (personId: string, deliveredSeq: number, readSeq: number, joinedAt = at(1)) => ({
  ...{ personId, deliveredSeq, readSeq, joinedAt },
});
const message = (seq: number, author = "me") => ({
  ...{ id: `m${seq}`, seq, createdAt: at(9), notice: null, deleted: null },
  author: { id: author, handle: author, name: author, kind: "person" as const, avatar: null },
});

test("a message is sent, then on every device, then read by everybody who shows it", () => {
  expect(receiptOf(message(5), [])).toEqual({ state: "sent", readers: 0 });
  expect(receiptOf(message(5), [receipt("mo", 4, 4)])).toEqual({ state: "sent", readers: 0 });
  expect(receiptOf(message(5), [receipt("mo", 5, 4), receipt("mia", 7, 5)])).toEqual({
    state: "delivered",
    readers: 1,
  });
  expect(receiptOf(message(5), [receipt("mo", 5, 5), receipt("mia", 7, 6)])).toEqual({ state: "read", readers: 2 });
});

test("whoever joined later was not spoken to", () => {
  expect(receiptOf(message(5), [receipt("mo", 9, 9, at(10))])).toEqual({ state: "sent", readers: 0 });
});

test("the newest of one's own is marked, and the newest that was read", () => {
  const messages = [message(1), message(2), message(3, "mo"), message(4), message(5)];
  const marks = receiptMarks(messages, "me", [receipt("mo", 4, 3)]);
  expect([...marks]).toEqual([
    ["m5", { state: "sent", readers: 0 }],
    ["m2", { state: "read", readers: 1 }],
  ]);
  expect([...receiptMarks(messages, "me", [receipt("mo", 5, 5)]).keys()]).toEqual(["m5"]);
  expect(receiptMarks([message(3, "mo")], "me", []).size).toBe(0);
});

test("in a group it says by how many", () => {
  expect(receiptWords({ state: "delivered", readers: 2 }, true)).toBe("Read by 2");
  expect(receiptWords({ state: "delivered", readers: 0 }, true)).toBe("Delivered");
  expect(receiptWords({ state: "read", readers: 1 }, false)).toBe("Read");
});
