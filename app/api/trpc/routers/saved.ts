import { forgetSaved, saveMessage, settleSaved } from "~/domain/reading/save-message";
import { readSaved } from "~/domain/reading/saved-reads";
import { ListSaved, OneMessage, SettleSaved } from "~/shared/inputs/message";
import { inConversation, inWorkspace, router } from "../procedures";

export const saved = router({
  list: inWorkspace("visit")
    .input(ListSaved)
    .query(({ ctx, input }) => readSaved(ctx, ctx.workspace, input)),
  save: inConversation("read")
    .input(OneMessage)
    .mutation(({ ctx, input }) => saveMessage(ctx, ctx.conversation, input)),
  settle: inWorkspace("visit")
    .input(SettleSaved)
    .mutation(({ ctx, input }) => settleSaved(ctx, ctx.workspace, input)),
  forget: inWorkspace("visit")
    .input(OneMessage)
    .mutation(({ ctx, input }) => forgetSaved(ctx, ctx.workspace, input)),
});
