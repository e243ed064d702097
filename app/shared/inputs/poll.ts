import { z } from "zod";
import { codePoints, limits } from "../rules/limits";
import { Id } from "./id";
import { MessageBody, OneMessage } from "./message";

const { min, max } = limits.pollOptions;

/**
 * The answers as they stand in the fields of a form: empty ones are left out, and a refusal names the field that it is
 * about by its place among all of them.
 */
const Options = z
  .array(z.string().transform((words) => words.normalize("NFC").replace(/\s+/gu, " ").trim()))
  .max(max, `A poll has at most ${max} answers.`)
  .superRefine((options, refusal) => {
    const places = new Map<string, number>();
    for (const [place, words] of options.entries()) {
      const refuse = (message: string) => refusal.addIssue({ code: "custom", path: [place], message });
      if (codePoints(words) > limits.pollOption) refuse(`An answer has at most ${limits.pollOption} characters.`);
      const first = places.get(sameAs(words));
      if (words && first !== undefined) refuse(`This is the same as answer ${first + 1}.`);
      if (words && first === undefined) places.set(sameAs(words), place);
    }
    const empty = options.indexOf("");
    const path = [empty === -1 ? options.length : empty];
    if (places.size < min) refusal.addIssue({ code: "custom", path, message: `Give at least ${min} answers.` });
  })
  .transform((options) => options.filter((words) => words !== ""));

/** `closesIn` is in seconds from the moment in which the server takes it; left out for a poll that stays open. */
export const CreatePoll = z.object({
  clientId: Id,
  body: MessageBody.refine(
    (body) => codePoints(body) <= limits.pollQuestion,
    `A question has at most ${limits.pollQuestion} characters.`,
  ),
  options: Options,
  isMultiple: z.boolean().optional(),
  isAnonymous: z.boolean().optional(),
  closesIn: z.number().int().min(limits.pollSeconds.min).max(limits.pollSeconds.max).optional(),
});
export type CreatePoll = z.infer<typeof CreatePoll>;

/** All that somebody chooses from now on, in the place of what they chose before: none of it to take it back. */
export const Vote = OneMessage.extend({
  optionIds: z
    .array(Id)
    .max(max)
    .transform((ids) => [...new Set(ids)]),
});
export type Vote = z.infer<typeof Vote>;

/** Who chose an answer: those after the person `cursor`. */
export const VoterPage = OneMessage.extend({
  optionId: Id,
  cursor: Id.optional(),
  limit: z.number().int().min(1).max(100).default(limits.pageSize),
});
export type VoterPage = z.infer<typeof VoterPage>;

// Capitals and forms of the same letters make no other answer.
function sameAs(words: string): string {
  return words.normalize("NFKC").toLowerCase();
}
