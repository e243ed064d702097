import { readChangesSince } from "~/domain/messages/sync-reads";
import { SyncSince } from "~/shared/inputs/message";
import { inConversation, router } from "../procedures";

export const sync = router({
  since: inConversation("read")
    .input(SyncSince)
    .query(({ ctx, input }) => readChangesSince(ctx, ctx.conversation, input)),
});
