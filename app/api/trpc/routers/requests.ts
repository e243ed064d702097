import { askToJoin } from "~/domain/conversations/ask-to-join";
import { decideRequest } from "~/domain/conversations/decide-request";
import { readRequests, readWorkspaceRequests } from "~/domain/conversations/request-reads";
import { withdrawRequest } from "~/domain/conversations/withdraw-request";
import { AskToJoin, DecideRequest } from "~/shared/inputs/membership";
import { inConversation, inWorkspace, router } from "../procedures";

export const requests = router({
  list: inConversation("moderate").query(({ ctx }) => readRequests(ctx, ctx.conversation)),
  ofWorkspace: inWorkspace("administer").query(({ ctx }) => readWorkspaceRequests(ctx, ctx.workspace)),
  ask: inConversation("ask")
    .input(AskToJoin)
    .mutation(({ ctx, input }) => askToJoin(ctx, ctx.conversation, input)),
  withdraw: inConversation("ask").mutation(({ ctx }) => withdrawRequest(ctx, ctx.conversation)),
  decide: inConversation("moderate")
    .input(DecideRequest)
    .mutation(({ ctx, input }) => decideRequest(ctx, ctx.conversation, input)),
  decideAsAdmin: inConversation("administer")
    .input(DecideRequest)
    .mutation(({ ctx, input }) => decideRequest(ctx, ctx.conversation, input)),
});
