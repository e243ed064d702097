import { insideRights } from "./inside-rights";
import { outsideRights } from "./outside-rights";
import type { Right, Standing } from "./rights";
import type { ConversationState } from "./vocabulary";

const nothing: ReadonlySet<Right> = new Set();

/** The one table of rights: the server decides with it, the browser hides buttons with it. */
export function rightsOf(standing: Standing): ReadonlySet<Right> {
  if (standing.isBanned) return nothing;
  const granted = standing.conversationRole === null ? outsideRights(standing) : insideRights(standing);
  const isAllowed = allowedIn[standing.state];
  return new Set([...granted].filter((right) => isAllowed(right) && !(standing.isSilenced && spoken.has(right))));
}

const spoken = new Set<Right>(["post", "react", "retract", "invite", "describe", "pin", "mentionAll"]);
const leftInArchive = new Set<Right>(["see", "read", "leave", "arrange", "restore", "delete", "administer"]);
const leftInGrace = new Set<Right>(["restore", "administer"]);

// Each state takes away from what the roles give; it never gives.
const allowedIn: Record<ConversationState, (right: Right) => boolean> = {
  open: (right) => right !== "restore",
  closed: (right) => right !== "restore" && !spoken.has(right),
  archived: (right) => leftInArchive.has(right),
  deleted: (right) => leftInGrace.has(right),
};
