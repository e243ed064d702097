import type { ConversationView } from "~/shared/views/conversation";

/** Who reads along in a conversation, in one sentence. */
export function whoCanRead({ kind, visibility, people, memberCount }: ConversationView): string {
  if (kind === "direct")
    return people[0] ? `Only you and ${people[0].name} can read what is said here.` : "Only you can read this.";
  if (kind === "group") return `Only the ${memberCount} people in it can read what is said here.`;
  if (kind === "announcement") return "Moderators post here, and everybody who is in it reads.";
  if (visibility === "public")
    return "Everybody in the workspace can find it and read it; guests only when they are in it.";
  if (visibility === "restricted") return "Everybody in the workspace can find it; only the people in it read it.";
  return "Only the people in it can find it and read it.";
}
