import { expect, test } from "vitest";
import { foldReceipts, mergeReceipts } from "./fold-receipts";

const receipt = { personId: "mo", joinedAt: "2025-01-01T00:00:00.000Z", deliveredSeq: 8, readSeq: 5 };
const known = { isShown: true, receipts: [receipt] };

test("a receipt never goes back, whatever overtakes what", () => {
  const late = { ...receipt, deliveredSeq: 9, readSeq: 4 };
  expect(foldReceipts(known, [late]).receipts).toEqual([{ ...receipt, deliveredSeq: 9 }]);
  expect(mergeReceipts(known, { isShown: true, receipts: [{ ...receipt, readSeq: 1 }] })).toEqual(known);
});

test("whoever shows nothing any longer is not shown, and whoever comes back begins anew", () => {
  expect(foldReceipts(known, []).receipts).toEqual([]);
  expect(mergeReceipts(known, { isShown: false, receipts: [] })).toEqual({ isShown: false, receipts: [] });
  const anew = { ...receipt, joinedAt: "2025-02-01T00:00:00.000Z", readSeq: 2 };
  expect(foldReceipts(known, [anew]).receipts).toEqual([anew]);
});
