import { pinMessage, unpinMessage } from "~/domain/messages/pin-message";
import { readPins } from "~/domain/messages/pin-reads";
import { OneMessage } from "~/shared/inputs/message";
import { inConversation, router } from "../procedures";

export const pins = router({
  list: inConversation("read").query(({ ctx }) => readPins(ctx, ctx.conversation)),
  pin: inConversation("pin")
    .input(OneMessage)
    .mutation(({ ctx, input }) => pinMessage(ctx, ctx.conversation, input)),
  unpin: inConversation("pin")
    .input(OneMessage)
    .mutation(({ ctx, input }) => unpinMessage(ctx, ctx.conversation, input)),
});
