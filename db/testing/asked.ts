import { openConversation } from "~/domain/conversations/conversation-access";
import { closePoll } from "~/domain/polls/close-poll";
import { createPoll } from "~/domain/polls/create-poll";
import { readVoters } from "~/domain/polls/poll-reads";
import { voteInPoll } from "~/domain/polls/vote-in-poll";
import type { CreatePoll } from "~/shared/inputs/poll";
import type { MessageView } from "~/shared/views/message";
import type { CastName } from "../seed/story/line";
import type { At } from "./said";

export type Asked = At & { message: MessageView };

/** A poll in a conversation: "Which day?" with three days to choose from, unless said otherwise. */
export async function ask({ as, at }: At, who: CastName, poll: Partial<CreatePoll> = {}): Promise<MessageView> {
  const here = await openConversation(as(who), at, "post");
  const usual = { body: "Which day?", options: ["Monday", "Tuesday", "Wednesday"] };
  return createPoll(as(who), here, { clientId: crypto.randomUUID(), ...usual, ...poll });
}

/** Somebody chooses answers by their words; none to take their vote back. */
export async function vote({ as, at, message }: Asked, who: CastName, ...words: string[]): Promise<MessageView> {
  const here = await openConversation(as(who), at, "react");
  return voteInPoll(as(who), here, { messageId: message.id, optionIds: words.map((one) => answerId(message, one)) });
}

export async function close({ as, at, message }: Asked, who: CastName): Promise<MessageView> {
  return closePoll(as(who), await openConversation(as(who), at, "react"), { messageId: message.id });
}

export async function votersFor({ as, at, message }: Asked, who: CastName, words: string, cursor?: string) {
  const page = { messageId: message.id, optionId: answerId(message, words), limit: 2, ...(cursor ? { cursor } : {}) };
  return readVoters(as(who), await openConversation(as(who), at, "read"), page);
}

export function answerId({ poll }: MessageView, words: string): string {
  const option = poll?.options.find((one) => one.words === words);
  if (!option) throw new Error(`The poll has no answer “${words}”.`);
  return option.id;
}
