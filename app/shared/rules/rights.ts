import {
  type Audience,
  type ConversationKind,
  type ConversationRole,
  type ConversationState,
  isAtLeast,
  type PersonKind,
  type PostingPolicy,
  type Visibility,
  type WorkspaceRole,
} from "./vocabulary";

/** What a person may do in a conversation. `see` is reach: without it the conversation does not exist for them. */
export const rights = [
  "see",
  "read",
  "join",
  "ask",
  "leave",
  "arrange",
  "post",
  "react",
  "retract",
  "invite",
  "describe",
  "pin",
  "mentionAll",
  "convert",
  "moderate",
  "move",
  "manage",
  "reshape",
  "publish",
  "close",
  "archive",
  "restore",
  "delete",
  "enter",
  "administer",
] as const;
export type Right = (typeof rights)[number];

/** What a conversation's own rules say. */
export type PlaceRules = {
  kind: ConversationKind;
  visibility: Visibility;
  state: ConversationState;
  posting: PostingPolicy;
  /** The workspace roles that may post when `posting` is `chosen`. */
  postingRoles: WorkspaceRole[];
  whoAdds: Audience;
  whoDescribes: Audience;
  whoMentionsAll: Audience;
};

/** Who looks at it, with what has been laid over their roles. */
export type Viewer = {
  personKind: PersonKind;
  workspaceRole: WorkspaceRole;
  /** Null for somebody who is not in the conversation. */
  conversationRole: ConversationRole | null;
  isBanned: boolean;
  isSilenced: boolean;
  /** Whether they block the other person of this direct conversation. */
  hasBlocked: boolean;
};

export type Standing = PlaceRules & Viewer;

/** What a person may do in a workspace as a whole. */
export const workspaceRights = [
  "visit",
  "browse",
  "createChannel",
  "createAnnouncement",
  "startDirect",
  "invite",
  "administer",
] as const;
export type WorkspaceRight = (typeof workspaceRights)[number];

export function workspaceRightsOf(role: WorkspaceRole): ReadonlySet<WorkspaceRight> {
  const granted = new Set<WorkspaceRight>(["visit", "startDirect"]);
  if (isAtLeast(role, "member")) granted.add("browse").add("createChannel");
  if (isAtLeast(role, "moderator")) granted.add("invite").add("createAnnouncement");
  if (isAtLeast(role, "admin")) granted.add("administer");
  return granted;
}
