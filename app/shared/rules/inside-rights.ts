import type { Right, Standing } from "./rights";
import { isAtLeast } from "./vocabulary";

/** What the roles of somebody who is in a conversation give them, before its state takes away. */
export function insideRights(standing: Standing): Set<Right> {
  if (standing.kind === "direct") return directRights(standing);
  if (standing.personKind === "bot") return botRights(standing);
  if (standing.kind === "group") return groupRights(standing);
  const granted = memberRights(standing);
  if (isModerator(standing))
    add(granted, "invite", "describe", "pin", "mentionAll", "moderate", "move", "manage", "close", "archive");
  if (isOwner(standing)) add(granted, "reshape", "publish");
  if (isAtLeast(standing.workspaceRole, "admin")) add(granted, "reshape", "restore", "delete", "administer");
  return granted;
}

function directRights({ hasBlocked, workspaceRole, personKind }: Standing): Set<Right> {
  const granted = new Set<Right>(["see", "read", "arrange"]);
  if (hasBlocked) return granted;
  add(granted, "post", "react", "retract");
  return isAtLeast(workspaceRole, "member") && personKind === "person" ? granted.add("pin") : granted;
}

// A bot speaks where it was put and changes nothing; its owner takes it away again. It has nothing to add to news.
function botRights(standing: Standing): Set<Right> {
  const granted = new Set<Right>(["see", "read", "arrange"]);
  if (standing.kind !== "announcement") add(granted, "react", "retract");
  if (mayPost(standing)) add(granted, "post", "retract");
  return granted;
}

// A guest speaks here as everybody does, and settles nothing, not even in a group of their own.
function groupRights({ workspaceRole, conversationRole }: Standing): Set<Right> {
  const granted = new Set<Right>(["see", "read", "leave", "arrange", "post", "react", "retract"]);
  if (!isAtLeast(workspaceRole, "member")) return granted;
  add(granted, "describe", "pin", "mentionAll", "convert");
  return conversationRole === "owner" ? granted.add("manage") : granted;
}

function memberRights(standing: Standing): Set<Right> {
  const { workspaceRole, visibility, whoAdds, whoDescribes, whoMentionsAll } = standing;
  const granted = new Set<Right>(["see", "read", "leave", "arrange", "react", "retract"]);
  if (mayPost(standing)) granted.add("post");
  if (!isAtLeast(workspaceRole, "member")) return granted;
  if (whoAdds === "everyone" && visibility !== "restricted") granted.add("invite");
  if (whoDescribes === "everyone") add(granted, "describe", "pin");
  return whoMentionsAll === "everyone" && mayPost(standing) ? granted.add("mentionAll") : granted;
}

function mayPost(standing: Standing): boolean {
  const { posting, postingRoles, workspaceRole } = standing;
  if (posting === "everyone" || isModerator(standing)) return true;
  return posting === "chosen" && postingRoles.includes(workspaceRole);
}

// A guest with two roles has the lower one.
function isModerator({ workspaceRole, conversationRole, personKind }: Standing): boolean {
  if (personKind === "bot" || !isAtLeast(workspaceRole, "member")) return false;
  return conversationRole !== "member" || isAtLeast(workspaceRole, "moderator");
}

function isOwner({ workspaceRole, conversationRole }: Standing): boolean {
  return conversationRole === "owner" && isAtLeast(workspaceRole, "member");
}

function add(granted: Set<Right>, ...more: Right[]): void {
  for (const right of more) granted.add(right);
}
