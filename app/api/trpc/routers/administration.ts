import { readAdministered, readAdministeredOne, readTalkTotals } from "~/domain/conversations/administration-reads";
import { regulateReceipts } from "~/domain/workspaces/regulate-receipts";
import { readWorkspaceSettings } from "~/domain/workspaces/workspace-reads";
import { ListConversations } from "~/shared/inputs/administration";
import { RegulateReceipts } from "~/shared/inputs/receipt";
import { inConversation, inWorkspace, router } from "../procedures";

export const administration = router({
  conversations: inWorkspace("administer")
    .input(ListConversations)
    .query(({ ctx, input }) => readAdministered(ctx, ctx.workspace, input)),
  talks: inWorkspace("administer").query(({ ctx }) => readTalkTotals(ctx, ctx.workspace)),
  settings: inWorkspace("administer").query(({ ctx }) => readWorkspaceSettings(ctx, ctx.workspace)),
  regulateReceipts: inWorkspace("administer")
    .input(RegulateReceipts)
    .mutation(({ ctx, input }) => regulateReceipts(ctx, ctx.workspace, input)),
  conversation: inConversation("administer").query(({ ctx }) => readAdministeredOne(ctx, ctx.conversation)),
});
