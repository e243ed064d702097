import {
  type ConversationKind,
  type ConversationRole,
  isAtLeast,
  type Visibility,
  type WorkspaceRole,
} from "./vocabulary";

/** What a person may do in a conversation. `see` is reach: without it the conversation does not exist for them. */
export const rights = ["see", "read", "join", "leave", "post", "react", "invite", "moderate", "manage"] as const;
export type Right = (typeof rights)[number];

export type Standing = {
  kind: ConversationKind;
  visibility: Visibility;
  isArchived: boolean;
  workspaceRole: WorkspaceRole;
  /** Null for somebody who is not in the conversation. */
  conversationRole: ConversationRole | null;
};

/** The one table of rights: the server decides with it, the browser hides buttons with it. */
export function rightsOf(standing: Standing): ReadonlySet<Right> {
  if (standing.conversationRole === null) return outsideRights(standing);
  if (standing.isArchived) return new Set<Right>(["see", "read", "leave"]);
  if (standing.kind === "direct") return new Set<Right>(["see", "read", "post", "react"]);
  return insideRights(standing, standing.conversationRole);
}

function outsideRights({ visibility, workspaceRole, isArchived }: Standing): ReadonlySet<Right> {
  if (visibility !== "public" || !isAtLeast(workspaceRole, "member")) return new Set();
  return new Set<Right>(isArchived ? ["see", "read"] : ["see", "read", "join"]);
}

function insideRights(standing: Standing, role: ConversationRole): ReadonlySet<Right> {
  const granted = new Set<Right>(["see", "read", "react", "leave"]);
  const isModerator = role === "moderator" || isAtLeast(standing.workspaceRole, "moderator");
  if (standing.kind !== "announcement" || isModerator) granted.add("post");
  if (standing.kind === "group") return granted;
  if (isAtLeast(standing.workspaceRole, "member") || isModerator) granted.add("invite");
  if (isModerator) granted.add("moderate").add("manage");
  return granted;
}

/** What a person may do in a workspace as a whole. */
export const workspaceRights = ["visit", "browse", "createChannel", "startDirect", "invite", "administer"] as const;
export type WorkspaceRight = (typeof workspaceRights)[number];

export function workspaceRightsOf(role: WorkspaceRole): ReadonlySet<WorkspaceRight> {
  const granted = new Set<WorkspaceRight>(["visit", "startDirect"]);
  if (isAtLeast(role, "member")) granted.add("browse").add("createChannel");
  if (isAtLeast(role, "moderator")) granted.add("invite");
  if (isAtLeast(role, "admin")) granted.add("administer");
  return granted;
}
