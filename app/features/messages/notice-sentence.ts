import type { Notice } from "~/shared/rules/notices";
import type { ConversationKind } from "~/shared/rules/vocabulary";
import type { MessageView } from "~/shared/views/message";
import { isolated } from "./isolated";

type Told = Pick<MessageView, "author" | "subject" | "notice">;

/** What a notice says, as a sentence without its full stop; empty for what is no notice. */
export function noticeSentence({ author, subject, notice }: Told): string {
  if (!notice) return "";
  const whom = subject ? isolated(subject.name) : "somebody";
  return `${isolated(author.name)} ${words(notice, whom)}`;
}

function words(notice: Notice, whom: string): string {
  switch (notice.act) {
    case "begun":
      return "began this conversation";
    case "joined":
      return "joined";
    case "left":
      return "left";
    case "added":
      return `added ${whom}`;
    case "removed":
      return `removed ${whom}`;
    case "entered":
      return "came in as an administrator";
    case "roleChanged":
      return `made ${whom} ${roleWords[notice.role]}`;
    default:
      return changeWords(notice);
  }
}

type Change = Exclude<Notice, { act: "begun" | "joined" | "left" | "added" | "removed" | "entered" | "roleChanged" }>;

function changeWords(notice: Change): string {
  switch (notice.act) {
    case "renamed":
      return `renamed this from “${notice.from}” to “${notice.to}”`;
    case "topicChanged":
      return notice.to ? `changed the topic to “${notice.to}”` : "removed the topic";
    case "movedHere":
      return notice.count === 1 ? "moved a message here" : `moved ${notice.count} messages here`;
    case "iconChanged":
      return notice.to ? `changed the icon to ${notice.to}` : "removed the icon";
    case "categorised":
      return notice.to ? `filed this under “${notice.to}”` : "took this out of its category";
    case "kindChanged":
      return `turned this ${kindWords[notice.from]} into ${notice.to === "announcement" ? "an" : "a"} ${kindWords[notice.to]}`;
    case "visibilityChanged":
      return `made this ${notice.to}${notice.opensHistory ? ", with everything said before" : ""}`;
    default:
      return plainWords[notice.act];
  }
}

const roleWords = { member: "a plain member", moderator: "a moderator", owner: "an owner" };

const kindWords: Record<ConversationKind, string> = {
  channel: "channel",
  announcement: "announcement channel",
  group: "group",
  direct: "direct conversation",
  room: "room",
};

const plainWords = {
  described: "changed the description",
  rulesChanged: "changed the rules",
  pinned: "pinned a message",
  closed: "closed this: it can only be read",
  reopened: "opened this again",
  archived: "archived this",
  restored: "restored this",
  deleted: "deleted this",
};
