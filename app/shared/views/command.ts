import { z } from "zod";
import { MessageView } from "./message";

/** Something that a line with a slash does: "/topic", "words" and what comes of it. */
export const CommandView = z.object({ name: z.string(), usage: z.string(), help: z.string() });
export type CommandView = z.infer<typeof CommandView>;

/** What came of a command: a message that everybody reads, or something told to whoever wrote it alone. */
export const CommandAnswerView = z.object({
  message: MessageView.nullable(),
  told: z.object({ words: z.string(), commands: z.array(CommandView) }).nullable(),
});
export type CommandAnswerView = z.infer<typeof CommandAnswerView>;
