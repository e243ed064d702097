import { arrangeConversation } from "~/domain/reading/arrange-conversation";
import { markAllRead } from "~/domain/reading/mark-all-read";
import { markRead } from "~/domain/reading/mark-read";
import { markUnread } from "~/domain/reading/mark-unread";
import { MarkRead, MarkUnread } from "~/shared/inputs/message";
import { ArrangeConversation, MarkAllRead } from "~/shared/inputs/sidebar";
import { inConversation, inWorkspace, router } from "../procedures";

export const reading = router({
  mark: inConversation("read")
    .input(MarkRead)
    .mutation(({ ctx, input }) => markRead(ctx, ctx.conversation, input)),
  markUnread: inConversation("read")
    .input(MarkUnread)
    .mutation(({ ctx, input }) => markUnread(ctx, ctx.conversation, input)),
  markAllRead: inWorkspace("visit")
    .input(MarkAllRead)
    .mutation(({ ctx, input }) => markAllRead(ctx, ctx.workspace, input)),
  arrange: inConversation("arrange")
    .input(ArrangeConversation)
    .mutation(({ ctx, input }) => arrangeConversation(ctx, ctx.conversation, input)),
});
