import { limits } from "~/shared/rules/limits";
import type { WorkspaceRole } from "~/shared/rules/vocabulary";
import type { ConversationFacts } from "~/shared/views/conversation";
import { durationWords } from "~/ui/controls/duration-words";

/** One line of the contract: what it is about, and what holds. */
export type ContractRow = { term: string; sentence: string };

/** What holds in a conversation for everybody, in sentences: the same before joining as inside. */
export function contractOf(facts: ConversationFacts): ContractRow[] {
  const isTalk = facts.kind === "direct" || facts.kind === "group";
  return [
    ...(facts.state === "open" ? [] : [{ term: "State", sentence: stateWords[facts.state] }]),
    { term: "Read", sentence: whoReads(facts) },
    { term: "Post", sentence: isTalk ? "Everybody in it." : whoPosts(facts) },
    { term: "Edit", sentence: editing(facts.editWindowSeconds) },
    { term: "Kept", sentence: facts.state === "deleted" ? "Only until then." : "Messages are kept for good." },
    ...(isTalk ? [] : [{ term: "Newcomers", sentence: whatNewcomersRead(facts) }]),
    { term: "Adding people", sentence: whoAdds(facts) },
    ...(isTalk ? [] : [{ term: "Guests", sentence: facts.guestsAllowed ? guestsMay : guestsMayNot }]),
    { term: "Exports", sentence: exporting(facts) },
  ];
}

const stateWords = {
  closed: "Closed: it can be read, and nothing is added.",
  archived: "Archived: it can be read, and nothing is added.",
  deleted: `Deleted: nobody reads it, and it is erased after ${limits.graceDays} days.`,
};

const guestsMay = "Guests may be added. They never find it by themselves.";
const guestsMayNot = "No guests are let in.";

function whoReads({ kind, visibility }: ConversationFacts): string {
  if (kind === "direct") return "Only the people in it. No administrator can come in.";
  if (kind === "group") return "Only the people in it. No administrator can come in.";
  if (visibility === "public") return "Every member of the workspace; guests only when they are in it.";
  if (visibility === "restricted") return "Only its members. Others see its name and topic, and may ask to join.";
  return "Only its members. Administrators know its name and who is in it; if one comes in, a notice says so.";
}

function whoPosts({ posting, postingRoles, slowModeSeconds }: ConversationFacts): string {
  const who = posting === "everyone" ? "Everybody in it" : `Moderators${chosenRoles(posting, postingRoles)}`;
  if (slowModeSeconds === 0) return `${who}.`;
  return `${who}, one message every ${paceWords(slowModeSeconds)}. Moderators need not wait.`;
}

function chosenRoles(posting: ConversationFacts["posting"], roles: readonly WorkspaceRole[]): string {
  if (posting !== "chosen") return "";
  const named = roles.filter((role) => role !== "moderator").map((role) => roleWords[role]);
  return named.length === 0 ? "" : `, and the workspace's ${new Intl.ListFormat("en-GB").format(named)}`;
}

const roleWords: Record<WorkspaceRole, string> = {
  guest: "guests",
  member: "members",
  moderator: "moderators",
  admin: "administrators",
  owner: "owners",
};

// "every minute", but "every 5 minutes".
function paceWords(seconds: number): string {
  return durationWords(seconds).replace(/^1 /, "");
}

function editing(seconds: number | null): string {
  if (seconds === null) return "Authors may edit what they wrote for ever.";
  if (seconds === 0) return "What is written stays as it was written.";
  return `Authors may edit what they wrote for ${durationWords(seconds)}.`;
}

function whatNewcomersRead({ visibility, history, openSince }: ConversationFacts): string {
  if (visibility !== "public" && history === "sinceJoining") return "They read what is said after they have joined.";
  if (openSince > 0) return "They read everything since it was opened to more people, and nothing from before.";
  return "They read everything that was said before.";
}

function whoAdds({ kind, visibility, whoAdds: audience }: ConversationFacts): string {
  if (kind === "direct") return "Nobody can be added.";
  if (kind === "group") return "Nobody can be added: other people are another group.";
  if (visibility === "restricted") return "Moderators add people and answer those who ask.";
  const adders = audience === "everyone" ? "Every member in it may add people" : "Moderators add people";
  return visibility === "public" ? `Everybody may join. ${adders}.` : `${adders}.`;
}

function exporting({ kind, visibility }: ConversationFacts): string {
  if (visibility === "public") return "An export of the workspace holds what is said here.";
  const place = kind === "direct" || kind === "group" ? "conversations between people" : "what is not public";
  return `An export of the workspace leaves ${place} out.`;
}
