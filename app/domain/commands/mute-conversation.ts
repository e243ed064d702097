import { invalid } from "~/shared/rules/errors";
import type { CommandAnswerView } from "~/shared/views/command";
import { openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { arrangeConversation } from "../reading/arrange-conversation";
import { type Command, command, type Given, tell } from "./command-rules";

const told = {
  nothing: "You hear nothing of this conversation any more. Write /mute off to hear of it again.",
  mentions: "You hear of this conversation only when you are named. Write /mute off to hear of everything.",
  everything: "You hear of everything in this conversation again.",
} as const;
type Level = keyof typeof told;

/** What one hears of it, for oneself alone. */
export function muteConversation(): Command {
  return command({
    name: "mute",
    usage: "/mute, /mute mentions or /mute off",
    help: "Hear nothing of this conversation, or only where you are named",
    right: "arrange",
    parse,
    run,
  });
}

async function run(ctx: Ctx, { here }: Given, level: Level): Promise<CommandAnswerView> {
  await arrangeConversation(ctx, await openConversation(ctx, here.id, "arrange"), { level });
  return tell(told[level]);
}

function parse(words: string): Level {
  const levels: Record<string, Level> = { "": "nothing", mentions: "mentions", off: "everything" };
  const level = new Map(Object.entries(levels)).get(words.toLowerCase());
  if (!level) throw invalid("body", "Write /mute, /mute mentions or /mute off.", "command_usage");
  return level;
}
