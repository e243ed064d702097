import { moveMessages, moveOwnMessages, openTarget } from "~/domain/messages/move-messages";
import { readMovePreview, readWhereabouts } from "~/domain/messages/move-reads";
import { promoteThread } from "~/domain/messages/promote-thread";
import { OneMessage } from "~/shared/inputs/message";
import { MoveMessages, PlanMove, PromoteThread } from "~/shared/inputs/move";
import { inConversation, router } from "../procedures";

export const moving = router({
  preview: inConversation("read")
    .input(PlanMove)
    .query(async ({ ctx, input }) => {
      const to = await openTarget(ctx, ctx.conversation, input.toId);
      return readMovePreview(ctx, { from: ctx.conversation, to }, input);
    }),
  whereabouts: inConversation("read")
    .input(OneMessage)
    .query(({ ctx, input }) => readWhereabouts(ctx, ctx.conversation, input)),
  move: inConversation("move")
    .input(MoveMessages)
    .mutation(({ ctx, input }) => moveMessages(ctx, ctx.conversation, input)),
  moveOwn: inConversation("retract")
    .input(MoveMessages)
    .mutation(({ ctx, input }) => moveOwnMessages(ctx, ctx.conversation, input)),
  promote: inConversation("move")
    .input(PromoteThread)
    .mutation(({ ctx, input }) => promoteThread(ctx, ctx.conversation, input)),
});
