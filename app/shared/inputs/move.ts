import { z } from "zod";
import { limits } from "../rules/limits";
import { ChannelName } from "./conversation";
import { Id } from "./id";

/** What is moved and where to: another conversation or this one, into a thread there, or into a new one. */
export const PlanMove = z.object({
  messageIds: z
    .array(Id)
    .min(1, "Choose at least one message.")
    .max(limits.movedChosen, `Choose at most ${limits.movedChosen} messages.`)
    .transform((ids) => [...new Set(ids)]),
  /** Left out for the conversation in which they stand. */
  toId: Id.optional(),
  /** The message in whose thread they stand from then on. */
  rootId: Id.optional(),
  /** Whether the first of them begins a thread of which the others are the replies. */
  asThread: z.boolean().optional(),
});
export type PlanMove = z.infer<typeof PlanMove>;

/** `readers` is how many people would read them who could not before, as the preview said: with others, nothing is moved. */
export const MoveMessages = PlanMove.extend({ readers: z.number().int().min(0).optional() });
export type MoveMessages = z.infer<typeof MoveMessages>;

/** A thread becomes a channel of its own with the people who took part in it. */
export const PromoteThread = z.object({ rootId: Id, name: ChannelName, visibility: z.enum(["public", "private"]) });
export type PromoteThread = z.infer<typeof PromoteThread>;
