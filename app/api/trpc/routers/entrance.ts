import { enterConversation } from "~/domain/conversations/enter-conversation";
import { readEntrance } from "~/domain/conversations/entrance-reads";
import { inConversation, router } from "../procedures";

export const entrance = router({
  read: inConversation("enter").query(({ ctx }) => readEntrance(ctx, ctx.conversation)),
  enter: inConversation("enter").mutation(({ ctx }) => enterConversation(ctx, ctx.conversation)),
});
