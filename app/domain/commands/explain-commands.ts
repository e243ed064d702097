import type { CommandAnswerView } from "~/shared/views/command";
import type { Ctx } from "../kernel/ctx";
import { type Command, command, type Given, tell } from "./command-rules";

/** Everything that whoever asks may do here, told to them alone. */
export function explainCommands(): Command {
  return command({
    name: "help",
    usage: "/help",
    help: "List what you can do here",
    right: "read",
    parse: () => undefined,
    run,
  });
}

async function run(_ctx: Ctx, { offered }: Given): Promise<CommandAnswerView> {
  return tell("Begin a line with one of these. Begin with // to say a word with a slash.", offered);
}
