import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";
import { type Receipt, receiptMarks } from "./receipt-of";

type Shown = { marks: ReadonlyMap<string, Receipt>; isGroup: boolean; addressOf: (messageId: string) => string };

const ReceiptContext = createContext<Shown | null>(null);

/** How far a message of one's own came, if that is shown beneath it. */
export function useReceipt(messageId: string): { receipt: Receipt; isGroup: boolean; to: string } | null {
  const shown = useContext(ReceiptContext);
  const receipt = shown?.marks.get(messageId);
  return shown && receipt ? { receipt, isGroup: shown.isGroup, to: shown.addressOf(messageId) } : null;
}

type ReceiptProviderProps = {
  workspace: string;
  conversation: ConversationView;
  messages: MessageView[];
  meId: string;
  children: ReactNode;
};

/** Says beneath one's own messages in directs and groups how far they came. */
export function ReceiptProvider({ workspace, conversation, messages, meId, children }: ReceiptProviderProps) {
  const { id, kind } = conversation;
  const { data } = useQuery(useApi().reading.receipts.queryOptions({ conversationId: id }));
  const shown = useMemo(
    () =>
      data?.isShown
        ? {
            marks: receiptMarks(messages, meId, data.receipts),
            isGroup: kind === "group",
            addressOf: (messageId: string) => paths.message(workspace, id, messageId),
          }
        : null,
    [data, messages, meId, kind, workspace, id],
  );
  return <ReceiptContext.Provider value={shown}>{children}</ReceiptContext.Provider>;
}
