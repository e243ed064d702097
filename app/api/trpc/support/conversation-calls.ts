import type { Right } from "~/shared/rules/rights";
import type { createCaller } from "../root";

export type Caller = ReturnType<typeof createCaller>;

/**
 * What a call may be about: a conversation, a member of it of the lowest rank, an open request to join it, a message
 * in it that the caller wrote, a poll whose one answer has the same id, and what a message in it said before.
 */
export type Target = {
  conversationId: string;
  personId: string;
  requestId: string;
  messageId: string;
  versionId: string;
};

type ConversationCall = { right: Right; act: (call: Caller, at: Target) => Promise<unknown> };

/**
 * Every procedure that names a conversation: the right that it must ask for, written apart from the router, and a call
 * with an input that would be right for somebody who has it. A procedure without a line here fails the build.
 */
export const conversationCalls: Record<string, ConversationCall> = {
  "conversations.read": may("see", (call, at) => call.conversations.read(at)),
  "conversations.join": may("join", (call, at) => call.conversations.join(at)),
  "conversations.leave": may("leave", (call, at) => call.conversations.leave(at)),
  "conversations.members.list": may("read", (call, at) => call.conversations.members.list(at)),
  "conversations.members.mentionable": may("post", (call, at) =>
    call.conversations.members.mentionable({ ...at, words: "a" }),
  ),
  "conversations.members.add": may("invite", (call, at) =>
    call.conversations.members.add({ ...at, people: [at.personId] }),
  ),
  "conversations.members.remove": may("moderate", (call, at) => call.conversations.members.remove(at)),
  "conversations.members.changeRole": may("moderate", (call, at) =>
    call.conversations.members.changeRole({ ...at, role: "moderator" }),
  ),
  "entrance.enter": may("enter", (call, at) => call.entrance.enter(at)),
  "entrance.read": may("enter", (call, at) => call.entrance.read(at)),
  "requests.list": may("moderate", (call, at) => call.requests.list(at)),
  "requests.ask": may("ask", (call, at) => call.requests.ask(at)),
  "requests.withdraw": may("ask", (call, at) => call.requests.withdraw(at)),
  "requests.decide": may("moderate", (call, at) => call.requests.decide({ ...at, outcome: "approved" })),
  "requests.decideAsAdmin": may("administer", (call, at) =>
    call.requests.decideAsAdmin({ ...at, outcome: "approved" }),
  ),
  "sanctions.bans": may("moderate", (call, at) => call.sanctions.bans(at)),
  "sanctions.silences": may("moderate", (call, at) => call.sanctions.silences(at)),
  "sanctions.ban": may("moderate", (call, at) => call.sanctions.ban(at)),
  "sanctions.liftBan": may("moderate", (call, at) => call.sanctions.liftBan(at)),
  "sanctions.silence": may("moderate", (call, at) => call.sanctions.silence({ ...at, seconds: 600 })),
  "messages.page": may("read", (call, at) => call.messages.page(at)),
  "messages.read": may("read", (call, at) => call.messages.read(at)),
  "messages.send": may("post", (call, at) =>
    call.messages.send({ ...at, clientId: crypto.randomUUID(), body: "let me in" }),
  ),
  "messages.preview": may("post", (call, at) => call.messages.preview({ ...at, body: "@channel let me in" })),
  "commands.list": may("read", (call, at) => call.commands.list(at)),
  "commands.run": may("read", (call, at) => call.commands.run({ ...at, clientId: crypto.randomUUID(), body: "/help" })),
  "reactions.people": may("read", (call, at) => call.reactions.people({ ...at, emoji: "👍" })),
  "reactions.react": may("react", (call, at) => call.reactions.react({ ...at, emoji: "👍" })),
  "reactions.takeBack": may("react", (call, at) => call.reactions.takeBack({ ...at, emoji: "👍" })),
  "messages.edit": may("post", (call, at) => call.messages.edit({ ...at, body: "let me in, please" })),
  "messages.delete": may("retract", (call, at) => call.messages.delete(at)),
  "messages.remove": may("moderate", (call, at) => call.messages.remove({ ...at, reason: "off topic" })),
  "messages.versions": may("read", (call, at) => call.messages.versions(at)),
  "messages.purgeVersion": may("moderate", (call, at) => call.messages.purgeVersion(at)),
  "sync.since": may("read", (call, at) => call.sync.since({ ...at, seq: 0 })),
  "reading.mark": may("read", (call, at) => call.reading.mark({ ...at, seq: 1 })),
  "administration.conversation": may("administer", (call, at) => call.administration.conversation(at)),
  "conversations.settings.describe": may("describe", (call, at) =>
    call.conversations.settings.describe({ ...at, topic: "mine" }),
  ),
  "conversations.settings.rename": may("manage", (call, at) =>
    call.conversations.settings.rename({ ...at, name: "mine" }),
  ),
  "conversations.settings.categorise": may("manage", (call, at) =>
    call.conversations.settings.categorise({ ...at, category: "mine" }),
  ),
  "conversations.settings.regulate": may("manage", (call, at) =>
    call.conversations.settings.regulate({ ...at, slowModeSeconds: 5 }),
  ),
  "conversations.settings.previewShape": may("reshape", (call, at) =>
    call.conversations.settings.previewShape({ ...at, kind: "channel", visibility: "restricted" }),
  ),
  "conversations.settings.reshape": may("reshape", (call, at) =>
    call.conversations.settings.reshape({ ...at, kind: "channel", visibility: "restricted" }),
  ),
  "conversations.settings.convert": may("convert", (call, at) =>
    call.conversations.settings.convert({ ...at, name: "mine" }),
  ),
  "conversations.settings.close": may("close", (call, at) => call.conversations.settings.close(at)),
  "conversations.settings.reopen": may("close", (call, at) => call.conversations.settings.reopen(at)),
  "conversations.settings.archive": may("archive", (call, at) => call.conversations.settings.archive(at)),
  "conversations.settings.restore": may("restore", (call, at) => call.conversations.settings.restore(at)),
  "conversations.settings.delete": may("delete", (call, at) =>
    call.conversations.settings.delete({ ...at, name: at.conversationId }),
  ),
  "drafts.read": may("read", (call, at) => call.drafts.read(at)),
  "drafts.save": may("arrange", (call, at) => call.drafts.save({ ...at, body: "not yet" })),
  "drafts.settle": may("arrange", (call, at) => call.drafts.settle({ ...at, words: "not yet", isTaken: false })),
  "moving.preview": may("read", (call, at) => call.moving.preview({ ...at, messageIds: [at.messageId] })),
  "moving.whereabouts": may("read", (call, at) => call.moving.whereabouts(at)),
  "moving.move": may("move", (call, at) => call.moving.move({ ...at, messageIds: [at.messageId], asThread: true })),
  "moving.moveOwn": may("retract", (call, at) =>
    call.moving.moveOwn({ ...at, messageIds: [at.messageId], asThread: true }),
  ),
  "moving.promote": may("move", (call, at) =>
    call.moving.promote({ ...at, rootId: at.messageId, name: "promoted", visibility: "private" }),
  ),
  "polls.voters": may("read", (call, at) => call.polls.voters({ ...at, optionId: at.messageId })),
  "polls.create": may("post", (call, at) =>
    call.polls.create({ ...at, clientId: crypto.randomUUID(), body: "Who is in?", options: ["I", "Not I"] }),
  ),
  "polls.vote": may("react", (call, at) => call.polls.vote({ ...at, optionIds: [at.messageId] })),
  "polls.close": may("react", (call, at) => call.polls.close(at)),
  "reading.receipts": may("read", (call, at) => call.reading.receipts(at)),
  "reading.readers": may("read", (call, at) => call.reading.readers(at)),
  "threads.standing": may("read", (call, at) => call.threads.standing({ ...at, rootId: at.messageId })),
  "threads.mark": may("read", (call, at) => call.threads.mark({ ...at, rootId: at.messageId, seq: 1 })),
  "threads.markUnread": may("read", (call, at) => call.threads.markUnread({ ...at, rootId: at.messageId })),
  "threads.follow": may("arrange", (call, at) => call.threads.follow({ ...at, rootId: at.messageId })),
  "threads.unfollow": may("arrange", (call, at) => call.threads.unfollow({ ...at, rootId: at.messageId })),
  "threads.resolve": may("react", (call, at) => call.threads.resolve({ ...at, rootId: at.messageId })),
  "threads.reopen": may("react", (call, at) => call.threads.reopen({ ...at, rootId: at.messageId })),
  "pins.list": may("read", (call, at) => call.pins.list(at)),
  "pins.pin": may("pin", (call, at) => call.pins.pin(at)),
  "pins.unpin": may("pin", (call, at) => call.pins.unpin(at)),
  "quotes.day": may("read", (call, at) => call.quotes.day({ ...at, day: "today" })),
  "saved.save": may("read", (call, at) => call.saved.save(at)),
  "reading.markUnread": may("read", (call, at) => call.reading.markUnread(at)),
  "reading.arrange": may("arrange", (call, at) => call.reading.arrange({ ...at, level: "nothing" })),
};

function may(right: Right, act: ConversationCall["act"]): ConversationCall {
  return { right, act };
}
