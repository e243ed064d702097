import type { EventOf } from "~/shared/events/catalogue";
import type { MessageView, PollView } from "~/shared/views/message";

/** Some answers of a poll are chosen by others now; what the reader chose is theirs alone and stays. */
export function foldVotes(message: MessageView, { options }: EventOf<"poll.voted">): MessageView {
  const told = new Map(options.map((option) => [option.id, option]));
  return withOptions(message, (option) => ({ ...option, ...told.get(option.id) }));
}

/** What the reader chose, on whichever of their devices. */
export function foldChosen(message: MessageView, { optionIds }: { optionIds: readonly string[] }): MessageView {
  return withOptions(message, (option) => ({ ...option, isMine: optionIds.includes(option.id) }));
}

type Option = PollView["options"][number];

function withOptions(message: MessageView, how: (option: Option) => Option): MessageView {
  const { poll } = message;
  return poll ? { ...message, poll: { ...poll, options: poll.options.map(how) } } : message;
}
