import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";

/** What of a conversation decides about acts on its messages. */
export type ActingPlace = Pick<ConversationView, "id" | "rights" | "editWindowSeconds">;

/** Who looks at which message, where, and whether there is still time to edit it. */
export type Asked = {
  workspace: string;
  place: ActingPlace;
  message: MessageView;
  meId: string;
  isInTime: boolean;
};

/** What is done by asking for it, and has nothing more to say: a form of one button on the message's own page. */
export const plainActs = ["pin", "unpin", "save", "unsave", "unread"] as const;
export type PlainActName = (typeof plainActs)[number];
/** What only this device does. */
export type CopyActName = "copyText" | "copyLink";

export type MessageActName =
  | "react"
  | "reply"
  | "quote"
  | "forward"
  | "edit"
  | "delete"
  | "reactions"
  | "poll"
  | "move"
  | "promote"
  | PlainActName
  | CopyActName;

/** One thing that may be done about a message: a link that works by itself, done in place where there is a script. */
export type MessageAct = {
  name: MessageActName;
  label: string;
  to: string;
  /** The key that does it while the focus is on the message. */
  keys?: string;
  tone?: "danger";
  /** Stands in the toolbar of the row, and not in its menu alone. */
  isQuick?: true;
};

type Known = Omit<MessageAct, "to"> & {
  to: (workspace: string, conversationId: string, messageId: string) => string;
  mayBe: (asked: Asked) => boolean;
};

/** Everything there is to do about a message, in the order in which it is offered. Another act is another line here. */
const known: readonly Known[] = [
  { name: "react", label: "Add a reaction", keys: "A", to: paths.messageReactions, isQuick: true, mayBe: mayReact },
  { name: "reply", label: "Reply in thread", keys: "R", to: paths.thread, isQuick: true, mayBe: mayReply },
  { name: "quote", label: "Quote", keys: "Q", to: paths.messageQuote, mayBe: mayReply },
  { name: "forward", label: "Forward", keys: "F", to: paths.messageForward, mayBe: isWhole },
  { name: "save", label: "Save for later", keys: "S", to: paths.message, mayBe: maySave },
  { name: "unsave", label: "Remove from saved", keys: "S", to: paths.message, mayBe: isSaved },
  { name: "unread", label: "Mark unread from here", keys: "U", to: paths.message, mayBe: mayGoBack },
  { name: "copyText", label: "Copy text", keys: "C", to: paths.message, mayBe: isWhole },
  { name: "copyLink", label: "Copy link", keys: "L", to: paths.message, mayBe: isWhole },
  { name: "pin", label: "Pin", keys: "P", to: paths.message, mayBe: mayPin },
  { name: "unpin", label: "Unpin", keys: "P", to: paths.message, mayBe: mayUnpin },
  { name: "edit", label: "Edit", keys: "E", to: paths.messageEdit, mayBe: mayEdit },
  { name: "reactions", label: "Who reacted", to: paths.messageReactions, mayBe: hasReactions },
  { name: "poll", label: "Poll and votes", to: paths.messagePoll, mayBe: hasPoll },
  { name: "move", label: "Move", to: paths.conversationMove, mayBe: mayMove },
  { name: "promote", label: "Make the thread a channel", to: paths.threadPromote, mayBe: mayPromote },
  { name: "delete", label: "Delete", keys: "Delete", to: paths.messageDelete, tone: "danger", mayBe: mayDelete },
];

/** What the viewer may do about a message; the server has the last word on each. */
export function messageActs(asked: Asked): MessageAct[] {
  const { workspace, place, message } = asked;
  if (message.notice) return [];
  return known
    .filter(({ mayBe }) => mayBe(asked))
    .map(({ mayBe: _mayBe, to, ...act }) => ({ ...act, to: to(workspace, place.id, subjectOf(act.name, message)) }));
}

/** Whether a message may still be edited, as far as this device's clock knows. */
export function isInTime({ editWindowSeconds }: ActingPlace, message: MessageView, now: number): boolean {
  return editWindowSeconds === null || now < Date.parse(message.createdAt) + editWindowSeconds * 1_000;
}

// A reply to a reply stands in the thread of the first message.
function subjectOf(name: MessageActName, message: MessageView): string {
  return name === "reply" ? (message.rootId ?? message.id) : message.id;
}

function mayReact({ place, message }: Asked): boolean {
  return place.rights.includes("react") && message.deleted === null;
}

function hasReactions({ message }: Asked): boolean {
  return message.reactions.length > 0;
}

function hasPoll({ message }: Asked): boolean {
  return message.poll !== null;
}

function mayMove({ place, message, meId }: Asked): boolean {
  if (message.deleted) return false;
  return place.rights.includes("move") || (message.author.id === meId && place.rights.includes("retract"));
}

function mayPromote({ place, message }: Asked): boolean {
  return place.rights.includes("move") && message.deleted === null && (message.thread?.replyCount ?? 0) > 0;
}

function mayReply({ place, message }: Asked): boolean {
  return place.rights.includes("post") && message.deleted === null;
}

function isWhole({ message }: Asked): boolean {
  return message.deleted === null;
}

function maySave({ message }: Asked): boolean {
  return message.deleted === null && !message.isSaved;
}

function isSaved({ message }: Asked): boolean {
  return message.isSaved;
}

// Only whoever is in has a place that they read up to.
function mayGoBack({ place, message }: Asked): boolean {
  return place.rights.includes("arrange") && message.deleted === null;
}

function mayPin({ place, message }: Asked): boolean {
  return place.rights.includes("pin") && message.deleted === null && message.pinnedAt === null;
}

function mayUnpin({ place, message }: Asked): boolean {
  return place.rights.includes("pin") && message.pinnedAt !== null;
}

function mayEdit({ place, message, meId, isInTime }: Asked): boolean {
  return message.author.id === meId && message.deleted === null && place.rights.includes("post") && isInTime;
}

function mayDelete({ place, message, meId }: Asked): boolean {
  if (message.deleted) return false;
  const isOwn = message.author.id === meId;
  return place.rights.includes("moderate") || (isOwn && place.rights.includes("retract"));
}
