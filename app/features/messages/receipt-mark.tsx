import { Link } from "@remix-run/react";
import { Check, CheckCheck } from "lucide-react";
import { receiptWords } from "./receipt-of";
import { useReceipt } from "./receipt-provider";

/** Beneath one's own message: whether it was sent, has come to the others' devices, or was read. */
export function ReceiptMark({ messageId }: { messageId: string }) {
  const shown = useReceipt(messageId);
  if (!shown) return null;
  const { receipt, isGroup, to } = shown;
  const Icon = receipt.state === "sent" && receipt.readers === 0 ? Check : CheckCheck;
  return (
    <p className="mt-0.5 text-text-faint text-xs">
      <Link to={to} preventScrollReset className="inline-flex items-center gap-1 hover:underline">
        <Icon aria-hidden="true" className={`size-3.5 ${receipt.state === "read" ? "text-accent-text" : ""}`} />
        {receiptWords(receipt, isGroup)}
      </Link>
    </p>
  );
}
