import { z } from "zod";

/** What becomes of some people when a conversation takes another shape, with a few of them by name. */
export const Consequence = z.object({
  /** `find` is to know of it and to ask; `everything` is to read it and to know of it. */
  what: z.enum(["read", "find", "everything", "post"]),
  count: z.number().int(),
  names: z.array(z.string()),
});
export type Consequence = z.infer<typeof Consequence>;

/** What a change of kind or visibility would do, told before it is done. */
export const ShapePreviewView = z.object({
  gains: z.array(Consequence),
  loses: z.array(Consequence),
  /** Guests and bots in it: they stay. */
  guests: z.number().int(),
  bots: z.number().int(),
  /** Messages that were said so far. */
  earlier: z.number().int(),
  /** Requests to join that would lapse. */
  requests: z.number().int(),
});
export type ShapePreviewView = z.infer<typeof ShapePreviewView>;
