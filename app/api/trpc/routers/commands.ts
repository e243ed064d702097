import { listCommands, runCommand } from "~/domain/commands/run-command";
import { RunCommand } from "~/shared/inputs/command";
import { inConversation, router } from "../procedures";

/** What a line that begins with a slash does. */
export const commands = router({
  list: inConversation("read").query(({ ctx }) => listCommands(ctx.conversation)),
  run: inConversation("read")
    .input(RunCommand)
    .mutation(({ ctx, input }) => runCommand(ctx, ctx.conversation, input)),
});
