import { invalid } from "~/shared/rules/errors";
import type { CommandAnswerView } from "~/shared/views/command";
import { addPeople } from "../conversations/add-people";
import { openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readReachableHandles } from "../workspaces/workspace-reads";
import { type Command, command, type Given, wordsFor } from "./command-rules";

const usage = "/invite @chidi @mia";
const most = 20;

/** People of the workspace are added by their handles: all of them or, if one is unknown, nobody. */
export function invitePeople(): Command {
  return command({ name: "invite", usage, help: "Add people", right: "invite", parse, run });
}

async function run(ctx: Ctx, { here }: Given, handles: string[]): Promise<CommandAnswerView> {
  const to = await openConversation(ctx, here.id, "invite");
  const workspace = { id: to.workspaceId, role: to.workspaceRole, personId: to.personId };
  const found = await readReachableHandles(ctx, workspace, handles);
  const known = new Set(found.map(({ handle }) => handle.toLowerCase()));
  const unknown = handles.filter((handle) => !known.has(handle));
  if (unknown.length > 0) throw invalid("body", `There is nobody called @${unknown.join(", @")}.`, "command_usage");
  const { added } = await addPeople(ctx, to, { people: found.map(({ id }) => id) });
  const words = added === 0 ? "They are here already." : `Added ${added === 1 ? "one person" : `${added} people`}.`;
  return { message: null, told: { words, commands: [] } };
}

function parse(words: string): string[] {
  const handles = [
    ...new Set(
      wordsFor(usage)(words)
        .toLowerCase()
        .split(/[\s,]+/),
    ),
  ].map((one) => one.replace(/^@/, ""));
  const wrong = handles.find((handle) => !/^[a-z0-9][a-z0-9._-]{0,49}$/.test(handle));
  if (wrong !== undefined) throw invalid("body", `Name people by their handles: ${usage}`, "command_usage");
  if (handles.length > most) throw invalid("body", `Add at most ${most} people at once.`, "command_usage");
  return handles;
}
