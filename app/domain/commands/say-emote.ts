import type { CommandAnswerView } from "~/shared/views/command";
import { openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { sendMessage } from "../messages/send-message";
import { type Command, command, type Given, wordsFor } from "./command-rules";

const usage = "/me waves";

/** What somebody does stands behind their name. */
export function sayEmote(): Command {
  return command({
    name: "me",
    usage,
    help: "Say what you do",
    right: "post",
    parse: wordsFor(usage),
    run,
  });
}

async function run(ctx: Ctx, { here, sending }: Given, body: string): Promise<CommandAnswerView> {
  const to = await openConversation(ctx, here.id, "post");
  return { message: await sendMessage(ctx, to, { ...sending, kind: "emote", body }), told: null };
}
