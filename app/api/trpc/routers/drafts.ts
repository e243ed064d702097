import { readDraft, readDraftMarks, readDrafts } from "~/domain/reading/draft-reads";
import { saveDraft } from "~/domain/reading/save-draft";
import { settleDraft } from "~/domain/reading/settle-draft";
import { DraftPlace, ListDrafts, SaveDraft, SettleDraft } from "~/shared/inputs/draft";
import { inConversation, inWorkspace, router } from "../procedures";

export const drafts = router({
  read: inConversation("read")
    .input(DraftPlace)
    .query(({ ctx, input }) => readDraft(ctx, ctx.conversation, input)),
  save: inConversation("arrange")
    .input(SaveDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx, ctx.conversation, input)),
  settle: inConversation("arrange")
    .input(SettleDraft)
    .mutation(({ ctx, input }) => settleDraft(ctx, ctx.conversation, input)),
  marks: inWorkspace("visit").query(({ ctx }) => readDraftMarks(ctx, ctx.workspace)),
  list: inWorkspace("visit")
    .input(ListDrafts)
    .query(({ ctx, input }) => readDrafts(ctx, ctx.workspace, input)),
});
