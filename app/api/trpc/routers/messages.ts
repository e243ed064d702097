import { readMessagePage } from "~/domain/messages/message-reads";
import { sendMessage } from "~/domain/messages/send-message";
import { MessagePage, SendMessage } from "~/shared/inputs/message";
import { inConversation, router } from "../procedures";

export const messages = router({
  page: inConversation("read")
    .input(MessagePage)
    .query(({ ctx, input }) => readMessagePage(ctx, ctx.conversation, input)),
  send: inConversation("post")
    .input(SendMessage)
    .mutation(({ ctx, input }) => sendMessage(ctx, ctx.conversation, input)),
});
