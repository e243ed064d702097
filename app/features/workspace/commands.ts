import {
  Archive,
  Compass,
  Hash,
  Keyboard,
  ListFilter,
  ListOrdered,
  LogOut,
  type LucideIcon,
  MailOpen,
  Settings2,
  Smile,
  SquarePen,
  UserPlus,
  Users,
} from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { type WorkspaceRight, workspaceRightsOf } from "~/shared/rules/rights";
import type { WorkspaceRole } from "~/shared/rules/vocabulary";

/** Something to do from anywhere: a page to go to, or a form to send there. */
export type Command = { title: string; to: string; Icon: LucideIcon; form?: Record<string, string> };

type Listed = Omit<Command, "to"> & { to: (slug: string) => string; right?: WorkspaceRight };

const listed: readonly Listed[] = [
  { title: "New message", to: paths.newDirect, Icon: SquarePen },
  { title: "New channel", to: paths.newChannel, Icon: Hash, right: "createChannel" },
  { title: "Browse channels", to: paths.browse, Icon: Compass, right: "browse" },
  { title: "People", to: paths.people, Icon: Users },
  { title: "Set your status", to: paths.ownStatus, Icon: Smile },
  { title: "Mark everything as read", to: paths.arrange, Icon: MailOpen, form: { act: "readAll" } },
  { title: "Show only what is unread", to: paths.arrange, Icon: ListFilter, form: { act: "narrow" } },
  { title: "Show everything in the sidebar", to: paths.arrange, Icon: ListFilter, form: { act: "widen" } },
  { title: "Arrange the sidebar", to: paths.arrange, Icon: ListOrdered },
  { title: "Invite people", to: paths.invite, Icon: UserPlus, right: "invite" },
  { title: "Archived conversations", to: paths.archived, Icon: Archive },
  { title: "Keyboard shortcuts", to: paths.keys, Icon: Keyboard },
  { title: "Preferences", to: (slug) => paths.preferences(paths.workspace(slug)), Icon: Settings2 },
  { title: "Sign out", to: paths.signOut, Icon: LogOut, form: {} },
];

/** What somebody may do from anywhere in a workspace. */
export function commandsOf({ slug, role }: { slug: string; role: WorkspaceRole }): Command[] {
  const rights = workspaceRightsOf(role);
  return listed
    .filter(({ right }) => !right || rights.has(right))
    .map(({ right: _right, to, ...command }) => ({ ...command, to: to(slug) }));
}
