import { z } from "zod";
import { conversationKinds, conversationRoles, visibilities } from "./vocabulary";

const happened = <Act extends string>(act: Act) => z.object({ act: z.literal(act) });

/**
 * What a notice in a conversation says happened. Its author did it; the person it was done to, if another, stands
 * beside it and not in it, so that no name outlives its owner here.
 */
export const Notice = z.discriminatedUnion("act", [
  happened("begun"),
  happened("joined"),
  happened("left"),
  happened("added"),
  happened("removed"),
  /** An administrator came in by their office. */
  happened("entered"),
  happened("roleChanged").extend({ role: z.enum(conversationRoles) }),
  happened("renamed").extend({ from: z.string(), to: z.string() }),
  happened("topicChanged").extend({ to: z.string() }),
  happened("described"),
  happened("iconChanged").extend({ to: z.string().nullable() }),
  happened("categorised").extend({ to: z.string().nullable() }),
  happened("kindChanged").extend({ from: z.enum(conversationKinds), to: z.enum(conversationKinds) }),
  happened("visibilityChanged").extend({
    from: z.enum(visibilities),
    to: z.enum(visibilities),
    /** Whether those who come now may read what was said before. */
    opensHistory: z.boolean(),
  }),
  happened("rulesChanged"),
  /** Which message it was, so that the line leads there. */
  happened("pinned").extend({ messageId: z.uuid() }),
  happened("closed"),
  happened("reopened"),
  happened("archived"),
  happened("restored"),
  /** Messages of elsewhere stand after this; from where is not for everybody here. */
  happened("movedHere").extend({ count: z.number().int() }),
  /** Read again only when it is restored. */
  happened("deleted"),
]);
export type Notice = z.infer<typeof Notice>;
