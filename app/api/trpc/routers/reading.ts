import { markRead } from "~/domain/reading/mark-read";
import { MarkRead } from "~/shared/inputs/message";
import { inConversation, router } from "../procedures";

export const reading = router({
  mark: inConversation("read")
    .input(MarkRead)
    .mutation(({ ctx, input }) => markRead(ctx, ctx.conversation, input)),
});
