import type { z } from "zod";
import type { RunCommand } from "~/shared/inputs/command";
import { invalid } from "~/shared/rules/errors";
import type { Right } from "~/shared/rules/rights";
import type { CommandAnswerView, CommandView } from "~/shared/views/command";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";

/** Where a command was written, and what goes along if it says something. */
export type Given = {
  here: Opened<"read">;
  sending: Omit<RunCommand, "body">;
  /** All that whoever wrote it may do here. */
  offered: readonly CommandView[];
};

type Made<Input> = CommandView & {
  /** It is offered to those who have this right; the verb behind it asks for it itself. */
  right: Right;
  /** What stands after the name becomes an input, or is refused in a sentence. */
  parse(words: string): Input;
  run(ctx: Ctx, given: Given, input: Input): Promise<CommandAnswerView>;
};

export type Command = CommandView & {
  right: Right;
  perform(ctx: Ctx, given: Given, words: string): Promise<CommandAnswerView>;
};

/** A command as the list of all keeps it, whatever its input is. */
export function command<Input>({ parse, run, ...made }: Made<Input>): Command {
  return { ...made, perform: async (ctx, given, words) => run(ctx, given, parse(words)) };
}

/** What stands after the name, where something must. */
export function wordsFor(usage: string) {
  return (words: string) => {
    if (!words) throw invalid("body", `This needs something more: ${usage}`, "command_usage");
    return words;
  };
}

/** Words as another part of the product takes them, with its sentence where it does not. */
export function wordsAs<Output>(schema: z.ZodType<Output, string>, words: string): Output {
  const parsed = schema.safeParse(words);
  if (parsed.success) return parsed.data;
  throw invalid("body", parsed.error.issues[0]?.message ?? "This cannot be read.", "command_usage");
}

/** For whoever wrote it alone. */
export function tell(words: string, commands: readonly CommandView[] = []): CommandAnswerView {
  return { message: null, told: { words, commands: [...commands] } };
}

/** It shows by itself. */
export const done: CommandAnswerView = { message: null, told: null };
