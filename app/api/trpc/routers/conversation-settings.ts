import { archiveConversation } from "~/domain/conversations/archive-conversation";
import { categoriseConversation } from "~/domain/conversations/categorise-conversation";
import { closeConversation, reopenConversation } from "~/domain/conversations/close-conversation";
import { convertGroup } from "~/domain/conversations/convert-group";
import { deleteConversation } from "~/domain/conversations/delete-conversation";
import { describeConversation } from "~/domain/conversations/describe-conversation";
import { regulateConversation } from "~/domain/conversations/regulate-conversation";
import { renameConversation } from "~/domain/conversations/rename-conversation";
import { reshapeConversation } from "~/domain/conversations/reshape-conversation";
import { restoreConversation } from "~/domain/conversations/restore-conversation";
import { readShapePreview } from "~/domain/conversations/shape-reads";
import {
  CategoriseConversation,
  ConvertGroup,
  DeleteConversation,
  DescribeConversation,
  PreviewShape,
  RegulateConversation,
  RenameConversation,
  ReshapeConversation,
  RestoreConversation,
} from "~/shared/inputs/conversation-settings";
import { inConversation, router } from "../procedures";

export const settings = router({
  describe: inConversation("describe")
    .input(DescribeConversation)
    .mutation(({ ctx, input }) => describeConversation(ctx, ctx.conversation, input)),
  rename: inConversation("manage")
    .input(RenameConversation)
    .mutation(({ ctx, input }) => renameConversation(ctx, ctx.conversation, input)),
  categorise: inConversation("manage")
    .input(CategoriseConversation)
    .mutation(({ ctx, input }) => categoriseConversation(ctx, ctx.conversation, input)),
  regulate: inConversation("manage")
    .input(RegulateConversation)
    .mutation(({ ctx, input }) => regulateConversation(ctx, ctx.conversation, input)),
  previewShape: inConversation("reshape")
    .input(PreviewShape)
    .query(({ ctx, input }) => readShapePreview(ctx, ctx.conversation, input)),
  reshape: inConversation("reshape")
    .input(ReshapeConversation)
    .mutation(({ ctx, input }) => reshapeConversation(ctx, ctx.conversation, input)),
  convert: inConversation("convert")
    .input(ConvertGroup)
    .mutation(({ ctx, input }) => convertGroup(ctx, ctx.conversation, input)),
  close: inConversation("close").mutation(({ ctx }) => closeConversation(ctx, ctx.conversation)),
  reopen: inConversation("close").mutation(({ ctx }) => reopenConversation(ctx, ctx.conversation)),
  archive: inConversation("archive").mutation(({ ctx }) => archiveConversation(ctx, ctx.conversation)),
  restore: inConversation("restore")
    .input(RestoreConversation)
    .mutation(({ ctx, input }) => restoreConversation(ctx, ctx.conversation, input)),
  delete: inConversation("delete")
    .input(DeleteConversation)
    .mutation(({ ctx, input }) => deleteConversation(ctx, ctx.conversation, input)),
});
