import type { EventName, EventOf, LiveEvent } from "~/shared/events/catalogue";
import type { MessageView } from "~/shared/views/message";
import { foldFacts, foldProgress, foldReadHere } from "./fold-conversation";
import { foldJoined, foldLeft } from "./fold-member";
import { advance, foldAct, foldChoice, foldInto, foldShared } from "./fold-message";
import { foldVotes } from "./fold-poll";
import { foldPresence } from "./fold-presence";
import { foldReaction } from "./fold-reaction";
import { foldSaved } from "./fold-saved";
import { foldArranged, foldBump, foldDelivered, foldHeader, foldRead } from "./fold-sidebar";
import { foldStatus } from "./fold-status";
import { foldAllRead, foldStanding, foldWaiting, isSureOf } from "./fold-thread";
import type { LiveCache } from "./live-cache";

type Folds = { [Name in EventName]: (cache: LiveCache, event: EventOf<Name>) => void };

/** How every open screen follows every live event. Those of a conversation come here in the order of their `seq`. */
export const folds: Folds = {
  "message.sent"(cache, { conversationId, seq, message, root }) {
    const told = root ? [message, root] : [message];
    cache.changeWindows(conversationId, (window) => advance(told.reduce(foldShared, window), seq));
    cache.changeConversation(conversationId, (view) => foldProgress(view, seq));
  },
  "message.changed"(cache, { conversationId, seq, messages, notice }) {
    cache.changeWindows(conversationId, (window) => foldAct(messages.reduce(foldShared, window), seq, notice));
    cache.changeConversation(conversationId, (view) => foldProgress(view, seq));
    cache.refreshMessages(messages.map(({ id }) => id));
    cache.refreshPins(conversationId);
  },
  "message.reacted"(cache, event) {
    const { conversationId, seq, messageId } = event;
    const how = (message: MessageView) => foldReaction(message, event, cache.meId);
    cache.changeWindows(conversationId, (window) => advance(foldInto(window, messageId, seq, how), seq));
    cache.changeConversation(conversationId, (view) => foldProgress(view, seq));
  },
  "poll.voted"(cache, event) {
    const { conversationId, seq, messageId } = event;
    const how = (message: MessageView) => foldVotes(message, event);
    cache.changeWindows(conversationId, (window) => advance(foldInto(window, messageId, seq, how), seq));
    cache.changeConversation(conversationId, (view) => foldProgress(view, seq));
    cache.refreshMessages([messageId]);
  },
  "member.joined"(cache, { conversationId, seq, member, notice }) {
    cache.changeMembers(conversationId, (list) => foldJoined(list, member));
    cache.changeWindows(conversationId, (window) => foldAct(window, seq, notice));
    countMembers(cache, conversationId, { seq, personId: member.person.id });
  },
  "member.left"(cache, { conversationId, seq, personId, notice }) {
    cache.changeMembers(conversationId, (list) => foldLeft(list, personId));
    cache.changeWindows(conversationId, (window) => foldAct(window, seq, notice));
    countMembers(cache, conversationId, { seq, personId });
  },
  "conversation.changed"(cache, { conversationId, seq, facts, notice }) {
    cache.changeWindows(conversationId, (window) => foldAct(window, seq, notice));
    cache.changeConversation(conversationId, (view) => foldFacts(view, seq, facts));
    cache.changeSidebars((items) => foldHeader(items, conversationId, facts));
    // A group that becomes a channel has an owner: the list of members is another.
    if (notice?.notice?.act === "kindChanged") cache.refill(conversationId);
    else cache.refreshConversation(conversationId, "soon");
  },
  "conversation.bumped": (cache, event) => cache.changeSidebars((items) => foldBump(items, event, cache.meId)),
  "conversation.read"(cache, event) {
    cache.changeSidebars((items) => foldRead(items, event));
    cache.changeConversation(event.conversationId, (view) => foldReadHere(view, event));
  },
  "message.saved"(cache, { conversationId, messageId, isSaved }) {
    cache.changeWindows(conversationId, (window) => foldSaved(window, messageId, isSaved));
    cache.refreshMessages([messageId]);
    cache.refreshSaved();
  },
  "conversation.delivered": (cache, event) => cache.changeSidebars((items) => foldDelivered(items, event)),
  "receipts.changed": (cache, { conversationId, receipts }) => cache.changeReceipts(conversationId, receipts),
  "receipts.switched": (cache) => cache.refreshReceipts(),
  "thread.read"(cache, { type: _type, workspace, ...standing }) {
    let isSure = true;
    cache.changeStanding(standing, (known) => foldStanding(known, standing));
    cache.changeWaiting(workspace, (list) => {
      isSure = isSureOf(list, standing);
      return foldWaiting(list, standing);
    });
    if (isSure) cache.refreshThreadList();
    else cache.refreshThreads();
  },
  "threads.read"(cache, { workspace }) {
    cache.changeWaiting(workspace, foldAllRead);
    cache.refreshThreads();
  },
  "draft.changed": (cache, { type: _type, workspace, ...draft }) => cache.changeDraft(draft, workspace),
  "poll.chosen"(cache, event) {
    const { conversationId, messageId, optionIds } = event;
    cache.changeWindows(conversationId, (window) => foldChoice(window, messageId, optionIds));
    cache.refreshMessages([messageId]);
  },
  "conversation.arranged": (cache, event) => cache.changeSidebars((items) => foldArranged(items, event)),
  "sidebar.arranged": (cache) => cache.refreshArrangements(),
  "sidebar.changed"(cache, { conversationId }) {
    cache.refreshSidebars();
    cache.refreshConversation(conversationId, "now");
  },
  "requests.changed"(cache, { conversationId }) {
    cache.refreshRequests();
    cache.refreshDirectories();
    cache.refreshConversation(conversationId, "now");
  },
  "directory.changed": (cache) => cache.refreshDirectories(),
  "person.changed"(cache, { person, status }) {
    cache.changePerson(person);
    cache.changeStatuses((statuses) => foldStatus(statuses, person.id, status));
  },
  "blocks.changed": (cache) => cache.refreshBlocks(),
  "presence.changed": (cache, event) => cache.changeOnline((online) => foldPresence(online, event)),
  stale(cache, { conversationId }) {
    cache.refreshSidebars();
    cache.refreshArrangements();
    if (conversationId) cache.refreshConversation(conversationId, "soon");
  },
};

export function fold(cache: LiveCache, event: LiveEvent): void {
  const how = folds[event.type] as (cache: LiveCache, event: LiveEvent) => void;
  how(cache, event);
}

// The server cuts the list of members here, so a longer one does not say how many there are.
const listedMembers = 500;

function countMembers(cache: LiveCache, conversationId: string, { seq, personId }: { seq: number; personId: string }) {
  const listed = cache.readMembers(conversationId)?.length;
  const isKnown = listed !== undefined && listed < listedMembers;
  cache.changeConversation(conversationId, (view) => foldProgress(view, seq, isKnown ? listed : undefined));
  if (personId === cache.meId) cache.refreshConversation(conversationId, "now");
  else if (!isKnown) cache.refreshConversation(conversationId, "soon");
}
