import { z } from "zod";
import { limits } from "../rules/limits";
import { LinkToken, SignUp } from "./account";

const WorkspaceName = z
  .string()
  .trim()
  .min(1, "Name the workspace.")
  .max(limits.workspaceName, `A workspace name has at most ${limits.workspaceName} characters.`);

export const FirstRun = SignUp.extend({ ...LinkToken.shape, workspaceName: WorkspaceName });
export type FirstRun = z.infer<typeof FirstRun>;

export const CreateInvitation = z.object({
  role: z.enum(["guest", "member", "moderator", "admin"]).default("member"),
  /** Days until the link ends. */
  days: z.coerce
    .number()
    .int()
    .min(1, "A link lives for at least a day.")
    .max(90, "A link lives for at most 90 days.")
    .default(7),
  uses: z.coerce
    .number()
    .int()
    .min(1, "A link works at least once.")
    .max(1000, "A link works at most 1,000 times.")
    .default(25),
});
export type CreateInvitation = z.infer<typeof CreateInvitation>;

export const FindColleagues = z.object({
  search: z.string().trim().max(100).default(""),
  /** People to answer with whatever is searched for: those who are chosen already. */
  also: z.array(z.uuid()).max(100).default([]),
});
export type FindColleagues = z.infer<typeof FindColleagues>;
