import { reactToMessage } from "~/domain/reactions/react-to-message";
import { readReactedPeople } from "~/domain/reactions/reaction-reads";
import { takeBackReaction } from "~/domain/reactions/take-back-reaction";
import { React, ReactionPage } from "~/shared/inputs/reaction";
import { inConversation, router } from "../procedures";

export const reactions = router({
  people: inConversation("read")
    .input(ReactionPage)
    .query(({ ctx, input }) => readReactedPeople(ctx, ctx.conversation, input)),
  react: inConversation("react")
    .input(React)
    .mutation(({ ctx, input }) => reactToMessage(ctx, ctx.conversation, input)),
  takeBack: inConversation("react")
    .input(React)
    .mutation(({ ctx, input }) => takeBackReaction(ctx, ctx.conversation, input)),
});
