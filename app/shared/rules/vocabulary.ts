/** The closed lists that rows, inputs and views share; database constraints are made from them. */
export const conversationKinds = ["channel", "announcement", "group", "direct", "room"] as const;
export type ConversationKind = (typeof conversationKinds)[number];

/** Restricted ones are listed, and joining them needs approval. */
export const visibilities = ["public", "restricted", "private"] as const;
export type Visibility = (typeof visibilities)[number];

export const conversationStates = ["open", "closed", "archived", "deleted"] as const;
export type ConversationState = (typeof conversationStates)[number];

/** Who may post: everyone, moderators, or the workspace roles that were chosen. */
export const postingPolicies = ["everyone", "moderators", "chosen"] as const;
export type PostingPolicy = (typeof postingPolicies)[number];

/** Whom a permission of a conversation is for. */
export const audiences = ["everyone", "moderators"] as const;
export type Audience = (typeof audiences)[number];

/** What somebody reads of the time before they joined. */
export const historyPolicies = ["everything", "sinceJoining"] as const;

/** What one member wants to hear of a conversation. */
export const attentionLevels = ["everything", "mentions", "nothing", "hidden"] as const;
export type AttentionLevel = (typeof attentionLevels)[number];

/** Words, or what their author does ("/me waves"). */
export const messageKinds = ["text", "emote"] as const;

/** Whom a message calls besides those it names: who is there at the moment, or everybody in the conversation. */
export const callings = ["here", "channel"] as const;
export type Calling = (typeof callings)[number];

export const sectionKinds = ["favourites", "custom", "channels", "directs"] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Those that everybody has, in the order in which they stand at first; the others come after the favourites. */
export const givenSections = ["favourites", "channels", "directs"] as const satisfies SectionKind[];

/** A request lapses when nobody decides it any more: after a ban, or when the door became another. */
export const requestOutcomes = ["approved", "refused", "withdrawn", "lapsed"] as const;

export const workspaceRoles = ["guest", "member", "moderator", "admin", "owner"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

export const conversationRoles = ["member", "moderator", "owner"] as const;
export type ConversationRole = (typeof conversationRoles)[number];

export const personKinds = ["person", "bot"] as const;
export type PersonKind = (typeof personKinds)[number];

export const personStates = ["active", "deactivated"] as const;
export type PersonState = (typeof personStates)[number];

/** Whether `role` stands at least as high as `floor`. */
export function isAtLeast(role: WorkspaceRole, floor: WorkspaceRole): boolean {
  return workspaceRoles.indexOf(role) >= workspaceRoles.indexOf(floor);
}

/** How long a status stays: until tonight, until Sunday night, or until somebody takes it back. */
export const statusLengths = ["30m", "1h", "4h", "today", "week", "never"] as const;
export type StatusLength = (typeof statusLengths)[number];

/** Which of what somebody put aside a list shows. */
export const savedFilters = ["open", "done"] as const;
export type SavedFilter = (typeof savedFilters)[number];

/** Which of the threads that somebody follows a list shows. */
export const threadFilters = ["all", "unread", "open", "resolved"] as const;
export type ThreadFilter = (typeof threadFilters)[number];
