import { CreatePoll } from "~/shared/inputs/poll";
import { conflict, invalid } from "~/shared/rules/errors";
import type { CommandAnswerView } from "~/shared/views/command";
import { openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { createPoll } from "../polls/create-poll";
import { type Command, command, type Given, wordsFor } from "./command-rules";

const usage = "/poll Which day? | Monday | Tuesday";

/** A poll of one answer that stays open; the page for polls has more to choose. */
export function startPoll(): Command {
  return command({
    name: "poll",
    usage,
    help: "Ask with answers to choose from",
    right: "post",
    parse: (words) => wordsFor(usage)(words).split("|"),
    run,
  });
}

async function run(ctx: Ctx, { here, sending }: Given, parts: string[]): Promise<CommandAnswerView> {
  if (sending.rootId)
    throw conflict("A poll stands in the conversation itself, not in a thread.", "command_usage", "body");
  const [body = "", ...options] = parts.map((part) => part.trim());
  const asked = CreatePoll.safeParse({ clientId: sending.clientId, body, options });
  if (!asked.success) throw invalid("body", asked.error.issues[0]?.message ?? usage, "command_usage");
  return { message: await createPoll(ctx, await openConversation(ctx, here.id, "post"), asked.data), told: null };
}
