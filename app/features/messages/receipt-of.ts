import type { MessageView } from "~/shared/views/message";
import type { ReceiptView } from "~/shared/views/receipt";

/** How far a message of one's own has come. */
export type Receipt = { state: "sent" | "delivered" | "read"; readers: number };

/**
 * Read once everybody who shows it has read it, delivered once it has come to all their devices. Whoever came later was
 * not spoken to; where nobody shows anything, it was sent.
 */
export function receiptOf(message: Pick<MessageView, "seq" | "createdAt">, receipts: readonly ReceiptView[]): Receipt {
  const there = receipts.filter(({ joinedAt }) => joinedAt <= message.createdAt);
  const readers = there.filter(({ readSeq }) => readSeq >= message.seq).length;
  if (there.length === 0) return { state: "sent", readers: 0 };
  if (readers === there.length) return { state: "read", readers };
  const isDelivered = there.every(({ deliveredSeq }) => deliveredSeq >= message.seq);
  return { state: isDelivered ? "delivered" : "sent", readers };
}

type Told = Pick<MessageView, "id" | "seq" | "createdAt" | "author" | "notice" | "deleted">;

/** Which of one's own messages show how far they came: the newest, and the newest that everybody has read. */
export function receiptMarks(
  messages: readonly Told[],
  meId: string,
  receipts: readonly ReceiptView[],
): ReadonlyMap<string, Receipt> {
  const marks = new Map<string, Receipt>();
  for (const message of messages.toReversed()) {
    if (message.author.id !== meId || message.notice || message.deleted) continue;
    const receipt = receiptOf(message, receipts);
    if (marks.size === 0 || receipt.state === "read") marks.set(message.id, receipt);
    if (receipt.state === "read") break;
  }
  return marks;
}

/** "Read", or in a group "Read by 2". */
export function receiptWords({ state, readers }: Receipt, isGroup: boolean): string {
  if (isGroup && readers > 0) return `Read by ${readers}`;
  return { sent: "Sent", delivered: "Delivered", read: "Read" }[state];
}
