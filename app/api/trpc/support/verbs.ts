import type { CastName } from "~db/seed/story/line";
import type { Caller } from "./conversation-calls";

/** People in one conversation, and what is said in it, from which each act takes something by a number. */
export type Play = {
  conversationId: string;
  call(name: CastName): Caller;
  who(pick: number): CastName;
  idOf(name: CastName): string;
  /** Anything in the conversation that is nobody's notice. */
  message(pick: number): { messageId: string; author: CastName } | null;
  /** Anything that has no thread above it. */
  root(pick: number): { rootId: string } | null;
  words(): { clientId: string; body: string };
};

type Verb = (play: Play, pick: number) => Promise<unknown> | null;

const emojis = ["👍", "🎉", "🐟"];

/**
 * Whatever people do that takes a number of the conversation. A new verb is a line here, and from then on it is done in
 * any order between all the others, while what tells of it is lost, doubled and late.
 */
export const verbs: Record<string, Verb> = {
  send: ({ call, who, words, ...at }, pick) => call(who(pick)).messages.send({ ...idOnly(at), ...words() }),
  reply: (play, pick) =>
    on(play.root(pick), (root) =>
      play
        .call(play.who(pick))
        .messages.send({ ...idOnly(play), ...play.words(), ...root, alsoInFlow: pick % 3 === 0 }),
    ),
  edit: (play, pick) =>
    on(play.message(pick), ({ messageId, author }) =>
      play.call(author).messages.edit({ ...idOnly(play), messageId, body: play.words().body }),
    ),
  takeBack: (play, pick) =>
    on(play.message(pick), ({ messageId, author }) =>
      play.call(author).messages.delete({ ...idOnly(play), messageId }),
    ),
  remove: (play, pick) =>
    on(play.message(pick), ({ messageId }) =>
      play.call("ada").messages.remove({ ...idOnly(play), messageId, reason: "It names a code." }),
    ),
  react: (play, pick) =>
    on(play.message(pick), ({ messageId }) =>
      play.call(play.who(pick)).reactions.react({ ...idOnly(play), messageId, emoji: emojis[pick % 3] ?? "👍" }),
    ),
  takeBackReaction: (play, pick) =>
    on(play.message(pick), ({ messageId }) =>
      play.call(play.who(pick)).reactions.takeBack({ ...idOnly(play), messageId, emoji: emojis[pick % 3] ?? "👍" }),
    ),
  settle: (play, pick) => on(play.root(pick), (root) => play.call("mo").threads.resolve({ ...idOnly(play), ...root })),
  reopen: (play, pick) => on(play.root(pick), (root) => play.call("ada").threads.reopen({ ...idOnly(play), ...root })),
  ask: ({ call, who, words, ...at }, pick) =>
    call(who(pick)).polls.create({ ...idOnly(at), ...words(), options: ["I", "Not I"], isMultiple: pick % 2 === 0 }),
  vote: (play, pick) => on(play.message(pick), ({ messageId }) => vote(play, messageId, pick)),
  closePoll: (play, pick) =>
    on(play.message(pick), ({ messageId, author }) => play.call(author).polls.close({ ...idOnly(play), messageId })),
  gather: (play, pick) =>
    on(play.root(pick), ({ rootId }) =>
      on(play.root(pick + 1), ({ rootId: other }) =>
        play.call("ada").moving.move({ ...idOnly(play), messageIds: [rootId, other], asThread: true }),
      ),
    ),
  pin: (play, pick) =>
    on(play.message(pick), ({ messageId }) => play.call("mo").pins.pin({ ...idOnly(play), messageId })),
  unpin: (play, pick) =>
    on(play.message(pick), ({ messageId }) => play.call("ada").pins.unpin({ ...idOnly(play), messageId })),
  join: (play, pick) => play.call(comer(pick)).conversations.join(idOnly(play)),
  leave: (play, pick) => play.call(comer(pick)).conversations.leave(idOnly(play)),
  putOut: (play, pick) =>
    play.call("ada").conversations.members.remove({ ...idOnly(play), personId: play.idOf(comer(pick)) }),
  describe: (play, pick) =>
    play.call("ada").conversations.settings.describe({ ...idOnly(play), topic: `topic ${pick}` }),
};

async function vote(play: Play, messageId: string, pick: number): Promise<unknown> {
  const call = play.call(play.who(pick));
  const { message } = await call.messages.read({ ...idOnly(play), messageId });
  const option = message.poll?.options[pick % 2];
  return option && call.polls.vote({ ...idOnly(play), messageId, optionIds: pick % 5 === 0 ? [] : [option.id] });
}

function on<T>(found: T | null, act: (found: T) => Promise<unknown> | null): Promise<unknown> | null {
  return found && act(found);
}

function idOnly({ conversationId }: Pick<Play, "conversationId">) {
  return { conversationId };
}

/** Whoever comes and goes; the others stay and look on. */
function comer(pick: number): CastName {
  return pick % 2 === 0 ? "mia" : "chidi";
}
