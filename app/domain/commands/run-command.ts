import type { RunCommand } from "~/shared/inputs/command";
import { invalid } from "~/shared/rules/errors";
import { readSlash } from "~/shared/rules/slash";
import type { CommandAnswerView, CommandView } from "~/shared/views/command";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import type { Command } from "./command-rules";
import { explainCommands } from "./explain-commands";
import { invitePeople } from "./invite-people";
import { muteConversation } from "./mute-conversation";
import { sayEmote } from "./say-emote";
import { setTopic } from "./set-topic";
import { shrugWords } from "./shrug-words";
import { startPoll } from "./start-poll";

/** Every command there is, in the order in which they are offered. */
const commands: readonly Command[] = [
  sayEmote(),
  shrugWords(),
  startPoll(),
  setTopic(),
  invitePeople(),
  muteConversation(),
  explainCommands(),
];

/** A line that begins with a slash is carried out by whoever wrote it, with their own rights. */
export async function runCommand(ctx: Ctx, here: Opened<"read">, input: RunCommand): Promise<CommandAnswerView> {
  const { body, ...sending } = input;
  const slash = readSlash(body);
  if (!slash) throw invalid("body", "A command begins with a slash and its name.", "unknown_command");
  const found = commands.find(({ name }) => name === slash.name);
  if (!found) throw invalid("body", unknown(slash.name), "unknown_command");
  return found.perform(ctx, { here, sending, offered: listCommands(here) }, slash.words);
}

/** The commands that whoever opened the conversation may use in it. No query. */
export function listCommands({ rights }: Opened<"read">): CommandView[] {
  return commands
    .filter(({ right }) => rights.has(right))
    .map(({ name, usage, help: helping }) => ({ name, usage, help: helping }));
}

function unknown(name: string): string {
  const shown = name.length > 30 ? `${name.slice(0, 30)}…` : name;
  return `There is no command /${shown}. Write //${shown} to say it as it is, or /help to see what there is.`;
}
