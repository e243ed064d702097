import type { WorkspaceRight } from "~/shared/rules/rights";

/** Every procedure that names a workspace, with the right that it must ask for, written apart from the router. */
export const workspaceCalls: Record<string, WorkspaceRight> = {
  "administration.conversations": "administer",
  "administration.talks": "administer",
  "conversations.createChannel": "createChannel",
  "conversations.directory": "browse",
  "conversations.feature": "administer",
  "conversations.lists.archived": "visit",
  "conversations.lists.named": "visit",
  "conversations.sidebar": "visit",
  "conversations.startDirect": "startDirect",
  "drafts.list": "visit",
  "drafts.marks": "visit",
  "people.directory": "visit",
  "people.profile": "visit",
  "people.statuses": "visit",
  "presence.online": "visit",
  "reading.markAllRead": "visit",
  "requests.ofWorkspace": "administer",
  "sidebar.arrangement": "visit",
  "sidebar.createSection": "visit",
  "sidebar.deleteSection": "visit",
  "sidebar.find": "visit",
  "sidebar.foldSection": "visit",
  "sidebar.moveSection": "visit",
  "sidebar.narrow": "visit",
  "sidebar.renameSection": "visit",
  "threads.list": "visit",
  "threads.markAllRead": "visit",
  "threads.waiting": "visit",
  "workspaces.colleagues": "visit",
  "workspaces.invite": "invite",
  "workspaces.read": "visit",
};

/** Who has which: guest, member, moderator, admin, owner. */
export const writtenWorkspaceRights: Record<WorkspaceRight, string> = {
  visit: "yyyyy",
  browse: ".yyyy",
  createChannel: ".yyyy",
  createAnnouncement: "..yyy",
  startDirect: "yyyyy",
  invite: "..yyy",
  administer: "...yy",
};
