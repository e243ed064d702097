import { readAdministered, readAdministeredOne, readTalkTotals } from "~/domain/conversations/administration-reads";
import { ListConversations } from "~/shared/inputs/administration";
import { inConversation, inWorkspace, router } from "../procedures";

export const administration = router({
  conversations: inWorkspace("administer")
    .input(ListConversations)
    .query(({ ctx, input }) => readAdministered(ctx, ctx.workspace, input)),
  talks: inWorkspace("administer").query(({ ctx }) => readTalkTotals(ctx, ctx.workspace)),
  conversation: inConversation("administer").query(({ ctx }) => readAdministeredOne(ctx, ctx.conversation)),
});
