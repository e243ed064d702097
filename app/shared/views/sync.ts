import { z } from "zod";
import { ConversationFacts, MemberView } from "./conversation";
import { MessageView } from "./message";

/** Everything of a conversation that changed after a seq, in the order of the changes, as it stands now. */
export const SyncView = z.object({
  messages: z.array(MessageView),
  joined: z.array(MemberView),
  left: z.array(z.uuid()),
  /** What the conversation is now, if that changed. */
  facts: ConversationFacts.nullable(),
  /** Applied up to here: ask again from this seq while `hasMore`. */
  upTo: z.number().int(),
  hasMore: z.boolean(),
});
export type SyncView = z.infer<typeof SyncView>;
