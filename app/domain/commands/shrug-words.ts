import { MessageBody } from "~/shared/inputs/message";
import type { CommandAnswerView } from "~/shared/views/command";
import { openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { sendMessage } from "../messages/send-message";
import { type Command, command, type Given, wordsAs } from "./command-rules";

// As Markdown reads it: one backslash says the other, and one says the line beneath.
const figure = "¯\\\\\\_(ツ)\\_/¯";

/** The words, if there are any, and a shrug after them. */
export function shrugWords(): Command {
  return command({
    name: "shrug",
    usage: "/shrug who knows",
    help: "Say it with a shrug",
    right: "post",
    // It grew: what was short enough may be too long with it.
    parse: (words) => wordsAs(MessageBody, words ? `${words} ${figure}` : figure),
    run,
  });
}

async function run(ctx: Ctx, { here, sending }: Given, body: string): Promise<CommandAnswerView> {
  const to = await openConversation(ctx, here.id, "post");
  return { message: await sendMessage(ctx, to, { ...sending, body }), told: null };
}
