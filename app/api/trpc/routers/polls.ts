import { closePoll } from "~/domain/polls/close-poll";
import { createPoll } from "~/domain/polls/create-poll";
import { readVoters } from "~/domain/polls/poll-reads";
import { voteInPoll } from "~/domain/polls/vote-in-poll";
import { OneMessage } from "~/shared/inputs/message";
import { CreatePoll, Vote, VoterPage } from "~/shared/inputs/poll";
import { inConversation, router } from "../procedures";

export const polls = router({
  voters: inConversation("read")
    .input(VoterPage)
    .query(({ ctx, input }) => readVoters(ctx, ctx.conversation, input)),
  create: inConversation("post")
    .input(CreatePoll)
    .mutation(({ ctx, input }) => createPoll(ctx, ctx.conversation, input)),
  vote: inConversation("react")
    .input(Vote)
    .mutation(({ ctx, input }) => voteInPoll(ctx, ctx.conversation, input)),
  close: inConversation("react")
    .input(OneMessage)
    .mutation(({ ctx, input }) => closePoll(ctx, ctx.conversation, input)),
});
