/** The closed lists that rows, inputs and views share; database constraints are made from them. */
export const conversationKinds = ["channel", "announcement", "group", "direct"] as const;
export type ConversationKind = (typeof conversationKinds)[number];

export const visibilities = ["public", "private"] as const;
export type Visibility = (typeof visibilities)[number];

export const workspaceRoles = ["guest", "member", "moderator", "admin", "owner"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

export const conversationRoles = ["member", "moderator"] as const;
export type ConversationRole = (typeof conversationRoles)[number];

export const personKinds = ["person", "bot"] as const;

export const personStates = ["active", "deactivated"] as const;
export type PersonState = (typeof personStates)[number];

/** Whether `role` stands at least as high as `floor`. */
export function isAtLeast(role: WorkspaceRole, floor: WorkspaceRole): boolean {
  return workspaceRoles.indexOf(role) >= workspaceRoles.indexOf(floor);
}
