import type { ReceiptsView, ReceiptView } from "~/shared/views/receipt";

/** Who shows what they have read is as it is told last; how far they came never goes back, whatever overtakes what. */
export function foldReceipts(known: ReceiptsView, told: ReceiptView[]): ReceiptsView {
  const before = new Map(known.receipts.map((receipt) => [receipt.personId, receipt]));
  return { isShown: true, receipts: told.map((receipt) => further(before.get(receipt.personId), receipt)) };
}

/** The server's answer, unless events have brought a cursor further. */
export function mergeReceipts(known: unknown, answer: unknown): unknown {
  const [before, now] = [known, answer] as [ReceiptsView | undefined, ReceiptsView];
  return before && now.isShown ? foldReceipts(before, now.receipts) : now;
}

function further(known: ReceiptView | undefined, told: ReceiptView): ReceiptView {
  // Whoever came back came anew.
  if (!known || known.joinedAt !== told.joinedAt) return told;
  const deliveredSeq = Math.max(known.deliveredSeq, told.deliveredSeq);
  return { ...told, deliveredSeq, readSeq: Math.max(known.readSeq, told.readSeq) };
}
