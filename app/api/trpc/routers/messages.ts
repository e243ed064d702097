import { readMessagePage } from "~/domain/messages/message-reads";
import { readOpenedMessage } from "~/domain/messages/opened-message-reads";
import { sendMessage } from "~/domain/messages/send-message";
import { MessagePage, OneMessage, SendMessage } from "~/shared/inputs/message";
import { inConversation, router } from "../procedures";

export const messages = router({
  page: inConversation("read")
    .input(MessagePage)
    .query(({ ctx, input }) => readMessagePage(ctx, ctx.conversation, input)),
  read: inConversation("read")
    .input(OneMessage)
    .query(({ ctx, input }) => readOpenedMessage(ctx, ctx.conversation, input)),
  send: inConversation("post")
    .input(SendMessage)
    .mutation(({ ctx, input }) => sendMessage(ctx, ctx.conversation, input)),
});
