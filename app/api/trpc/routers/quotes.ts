import { readDay } from "~/domain/messages/day-reads";
import { readMessagePlace, readQuotes } from "~/domain/messages/quote-reads";
import { readWritable } from "~/domain/messages/writable-reads";
import { FindDay, ManyMessages, OneMessage } from "~/shared/inputs/message";
import { inConversation, inWorkspace, router } from "../procedures";

/** The ways to a message from elsewhere: a quote, a link, a date. */
export const quotes = router({
  read: inWorkspace("visit")
    .input(ManyMessages)
    .query(({ ctx, input }) => readQuotes(ctx, ctx.workspace, input)),
  place: inWorkspace("visit")
    .input(OneMessage)
    .query(({ ctx, input }) => readMessagePlace(ctx, ctx.workspace, input)),
  targets: inWorkspace("visit").query(({ ctx }) => readWritable(ctx, ctx.workspace)),
  day: inConversation("read")
    .input(FindDay)
    .query(({ ctx, input }) => readDay(ctx, ctx.conversation, input)),
});
