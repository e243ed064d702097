import { arrangeConversation } from "~/domain/reading/arrange-conversation";
import { readUnreadCheck } from "~/domain/reading/check-reads";
import { markAllRead } from "~/domain/reading/mark-all-read";
import { markRead } from "~/domain/reading/mark-read";
import { markUnread } from "~/domain/reading/mark-unread";
import { readReaders } from "~/domain/reading/reader-reads";
import { readReceipts } from "~/domain/reading/receipt-reads";
import { takeDelivery } from "~/domain/reading/take-delivery";
import { MarkRead, MarkUnread } from "~/shared/inputs/message";
import { ListReaders, TakeDelivery } from "~/shared/inputs/receipt";
import { ArrangeConversation, MarkAllRead } from "~/shared/inputs/sidebar";
import { inConversation, inWorkspace, router, signedIn } from "../procedures";

export const reading = router({
  mark: inConversation("read")
    .input(MarkRead)
    .mutation(({ ctx, input }) => markRead(ctx, ctx.conversation, input)),
  delivered: signedIn.input(TakeDelivery).mutation(({ ctx, input }) => takeDelivery(ctx, input)),
  receipts: inConversation("read").query(({ ctx }) => readReceipts(ctx, ctx.conversation)),
  readers: inConversation("read")
    .input(ListReaders)
    .query(({ ctx, input }) => readReaders(ctx, ctx.conversation, input)),
  markUnread: inConversation("read")
    .input(MarkUnread)
    .mutation(({ ctx, input }) => markUnread(ctx, ctx.conversation, input)),
  check: inWorkspace("visit").query(({ ctx }) => readUnreadCheck(ctx, ctx.workspace)),
  markAllRead: inWorkspace("visit")
    .input(MarkAllRead)
    .mutation(({ ctx, input }) => markAllRead(ctx, ctx.workspace, input)),
  arrange: inConversation("arrange")
    .input(ArrangeConversation)
    .mutation(({ ctx, input }) => arrangeConversation(ctx, ctx.conversation, input)),
});
