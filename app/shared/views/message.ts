import { z } from "zod";
import { Notice } from "../rules/notices";
import { PersonView } from "./person";

/** One utterance. `seq` is its place, `changedSeq` its latest change; `html` is rendered by the server and safe. */
export const MessageView = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  seq: z.number().int(),
  changedSeq: z.number().int(),
  /** The id the sender's client minted; it lets the sender's pending line become this one. */
  clientId: z.uuid(),
  author: PersonView,
  body: z.string(),
  html: z.string(),
  /** Ids of the people named in it. */
  mentions: z.array(z.uuid()),
  /** What happened, when this is a notice and nobody's words. */
  notice: Notice.nullable(),
  /** Whom the notice is about, when it is not its author. */
  subject: PersonView.nullable(),
  createdAt: z.iso.datetime(),
});
export type MessageView = z.infer<typeof MessageView>;

/** A page of history, oldest first, complete up to `upTo` when it is the newest page. */
export const MessagePageView = z.object({
  messages: z.array(MessageView),
  upTo: z.number().int(),
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
});
export type MessagePageView = z.infer<typeof MessagePageView>;
