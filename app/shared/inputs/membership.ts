import { z } from "zod";
import { limits } from "../rules/limits";
import { Id } from "./id";

const Words = z
  .string()
  .trim()
  .refine((words) => [...words].length <= limits.reason, `Write at most ${limits.reason} characters.`)
  .default("");

/** A request to be let in, with a few words for whoever decides. */
export const AskToJoin = z.object({ words: Words });
export type AskToJoin = z.infer<typeof AskToJoin>;

export const DecideRequest = z.object({ requestId: Id, outcome: z.enum(["approved", "refused"]) });
export type DecideRequest = z.infer<typeof DecideRequest>;

export const BanPerson = z.object({ personId: Id, reason: Words });
export type BanPerson = z.infer<typeof BanPerson>;

/** No seconds at all let somebody speak again. */
export const SilenceMember = z.object({
  personId: Id,
  seconds: z.coerce
    .number()
    .int()
    .refine((seconds) => seconds === 0 || (seconds >= 600 && seconds <= 604_800), "Choose ten minutes to a week."),
});
export type SilenceMember = z.infer<typeof SilenceMember>;
