import { deleteMessage } from "~/domain/messages/delete-message";
import { editMessage } from "~/domain/messages/edit-message";
import { readMessagePage } from "~/domain/messages/message-reads";
import { readOpenedMessage } from "~/domain/messages/opened-message-reads";
import { previewMessage } from "~/domain/messages/preview-message";
import { purgeVersion } from "~/domain/messages/purge-version";
import { removeMessage } from "~/domain/messages/remove-message";
import { sendMessage } from "~/domain/messages/send-message";
import { wasSent } from "~/domain/messages/sent-reads";
import { readVersions } from "~/domain/messages/version-reads";
import {
  EditMessage,
  MessagePage,
  OneMessage,
  OneVersion,
  OwnAttempt,
  PreviewMessage,
  RemoveMessage,
  SendMessage,
} from "~/shared/inputs/message";
import { inConversation, router, signedIn } from "../procedures";

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
  wasSent: signedIn.input(OwnAttempt).query(({ ctx, input }) => wasSent(ctx, input)),
  preview: inConversation("post")
    .input(PreviewMessage)
    .mutation(({ ctx, input }) => previewMessage(ctx, ctx.conversation, input)),
  edit: inConversation("post")
    .input(EditMessage)
    .mutation(({ ctx, input }) => editMessage(ctx, ctx.conversation, input)),
  delete: inConversation("retract")
    .input(OneMessage)
    .mutation(({ ctx, input }) => deleteMessage(ctx, ctx.conversation, input)),
  remove: inConversation("moderate")
    .input(RemoveMessage)
    .mutation(({ ctx, input }) => removeMessage(ctx, ctx.conversation, input)),
  versions: inConversation("read")
    .input(OneMessage)
    .query(({ ctx, input }) => readVersions(ctx, ctx.conversation, input)),
  purgeVersion: inConversation("moderate")
    .input(OneVersion)
    .mutation(({ ctx, input }) => purgeVersion(ctx, ctx.conversation, input)),
});
