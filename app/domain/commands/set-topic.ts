import { Topic } from "~/shared/inputs/conversation";
import type { CommandAnswerView } from "~/shared/views/command";
import { openConversation } from "../conversations/conversation-access";
import { describeConversation } from "../conversations/describe-conversation";
import type { Ctx } from "../kernel/ctx";
import { type Command, command, done, type Given, wordsAs, wordsFor } from "./command-rules";

const usage = "/topic Boats and tides";

/** The topic is changed for everybody, as in the details. */
export function setTopic(): Command {
  return command({
    name: "topic",
    usage,
    help: "Say what this conversation is about",
    right: "describe",
    parse: (words) => wordsAs(Topic, wordsFor(usage)(words).replace(/\s+/g, " ")),
    run,
  });
}

async function run(ctx: Ctx, { here }: Given, words: string): Promise<CommandAnswerView> {
  await describeConversation(ctx, await openConversation(ctx, here.id, "describe"), { topic: words });
  return done;
}
