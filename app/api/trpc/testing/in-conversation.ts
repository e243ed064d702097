import type { createCaller } from "../root";

type Caller = ReturnType<typeof createCaller>;

/** Every procedure that names a conversation, with an input that would be right for somebody who may. */
export const inConversation: Record<
  string,
  (call: Caller, conversationId: string, personId: string) => Promise<unknown>
> = {
  "conversations.read": (call, conversationId) => call.conversations.read({ conversationId }),
  "conversations.join": (call, conversationId) => call.conversations.join({ conversationId }),
  "conversations.leave": (call, conversationId) => call.conversations.leave({ conversationId }),
  "conversations.members.list": (call, conversationId) => call.conversations.members.list({ conversationId }),
  "conversations.members.add": (call, conversationId, personId) =>
    call.conversations.members.add({ conversationId, people: [personId] }),
  "conversations.members.remove": (call, conversationId, personId) =>
    call.conversations.members.remove({ conversationId, personId }),
  "conversations.members.changeRole": (call, conversationId, personId) =>
    call.conversations.members.changeRole({ conversationId, personId, role: "moderator" }),
  "entrance.enter": (call, conversationId) => call.entrance.enter({ conversationId }),
  "entrance.read": (call, conversationId) => call.entrance.read({ conversationId }),
  "requests.list": (call, conversationId) => call.requests.list({ conversationId }),
  "requests.ask": (call, conversationId) => call.requests.ask({ conversationId }),
  "requests.withdraw": (call, conversationId) => call.requests.withdraw({ conversationId }),
  "requests.decide": (call, conversationId, requestId) =>
    call.requests.decide({ conversationId, requestId, outcome: "approved" }),
  "requests.decideAsAdmin": (call, conversationId, requestId) =>
    call.requests.decideAsAdmin({ conversationId, requestId, outcome: "approved" }),
  "sanctions.bans": (call, conversationId) => call.sanctions.bans({ conversationId }),
  "sanctions.silences": (call, conversationId) => call.sanctions.silences({ conversationId }),
  "sanctions.ban": (call, conversationId, personId) => call.sanctions.ban({ conversationId, personId }),
  "sanctions.liftBan": (call, conversationId, personId) => call.sanctions.liftBan({ conversationId, personId }),
  "sanctions.silence": (call, conversationId, personId) =>
    call.sanctions.silence({ conversationId, personId, seconds: 600 }),
  "conversations.settings.describe": (call, conversationId) =>
    call.conversations.settings.describe({ conversationId, topic: "mine" }),
  "conversations.settings.rename": (call, conversationId) =>
    call.conversations.settings.rename({ conversationId, name: "mine" }),
  "conversations.settings.categorise": (call, conversationId) =>
    call.conversations.settings.categorise({ conversationId, category: "mine" }),
  "conversations.settings.regulate": (call, conversationId) =>
    call.conversations.settings.regulate({ conversationId, slowModeSeconds: 5 }),
  "conversations.settings.previewShape": (call, conversationId) =>
    call.conversations.settings.previewShape({ conversationId, kind: "channel", visibility: "restricted" }),
  "conversations.settings.reshape": (call, conversationId) =>
    call.conversations.settings.reshape({ conversationId, kind: "channel", visibility: "restricted" }),
  "conversations.settings.convert": (call, conversationId) =>
    call.conversations.settings.convert({ conversationId, name: "mine" }),
  "conversations.settings.close": (call, conversationId) => call.conversations.settings.close({ conversationId }),
  "conversations.settings.reopen": (call, conversationId) => call.conversations.settings.reopen({ conversationId }),
  "conversations.settings.archive": (call, conversationId) => call.conversations.settings.archive({ conversationId }),
  "conversations.settings.restore": (call, conversationId) => call.conversations.settings.restore({ conversationId }),
  "conversations.settings.delete": (call, conversationId) =>
    call.conversations.settings.delete({ conversationId, name: "design" }),
  "administration.conversation": (call, conversationId) => call.administration.conversation({ conversationId }),
  "messages.page": (call, conversationId) => call.messages.page({ conversationId }),
  "messages.send": (call, conversationId) =>
    call.messages.send({ conversationId, clientId: crypto.randomUUID(), body: "let me in" }),
  "sync.since": (call, conversationId) => call.sync.since({ conversationId, seq: 0 }),
  "reading.mark": (call, conversationId) => call.reading.mark({ conversationId, seq: 1 }),
  "reading.markUnread": (call, conversationId) => call.reading.markUnread({ conversationId }),
  "reading.arrange": (call, conversationId) => call.reading.arrange({ conversationId, level: "nothing" }),
};
