import { Form } from "@remix-run/react";
import {
  Archive,
  Compass,
  Keyboard,
  ListOrdered,
  LogOut,
  Settings2,
  Sigma,
  SlidersHorizontal,
  UserPlus,
  Users,
  Wrench,
} from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { Divider } from "~/ui/controls/divider";
import { ListHeading } from "~/ui/layout/list-heading";
import { SidebarMenu } from "~/ui/layout/sidebar-menu";
import { SidebarMenuButton } from "~/ui/layout/sidebar-menu-button";
import { SidebarMenuLink } from "~/ui/layout/sidebar-menu-link";
import { useMyWorkspaces, useWorkspace } from "./use-workspace";

type WorkspaceMenuProps = { workspace: string };

/** The workspace by its name, and what concerns the whole of it. */
export function WorkspaceMenu({ workspace }: WorkspaceMenuProps) {
  const { name, role } = useWorkspace(workspace);
  const rights = workspaceRightsOf(role);
  return (
    <SidebarMenu title={name}>
      {rights.has("invite") && (
        <SidebarMenuLink to={paths.invite(workspace)} icon={<UserPlus aria-hidden="true" />}>
          Invite people
        </SidebarMenuLink>
      )}
      {rights.has("browse") && (
        <SidebarMenuLink to={paths.browse(workspace)} icon={<Compass aria-hidden="true" />}>
          Browse channels
        </SidebarMenuLink>
      )}
      <SidebarMenuLink to={paths.archived(workspace)} icon={<Archive aria-hidden="true" />}>
        Archived
      </SidebarMenuLink>
      {rights.has("administer") && (
        <SidebarMenuLink to={paths.adminConversations(workspace)} icon={<Wrench aria-hidden="true" />}>
          Arrange conversations
        </SidebarMenuLink>
      )}
      {rights.has("administer") && (
        <SidebarMenuLink to={paths.adminSettings(workspace)} icon={<Settings2 aria-hidden="true" />}>
          Workspace settings
        </SidebarMenuLink>
      )}
      <SidebarMenuLink to={paths.people(workspace)} icon={<Users aria-hidden="true" />}>
        People
      </SidebarMenuLink>
      <SidebarMenuLink to={paths.arrange(workspace)} icon={<ListOrdered aria-hidden="true" />}>
        Arrange the sidebar
      </SidebarMenuLink>
      <SidebarMenuLink to={paths.unread(workspace)} icon={<Sigma aria-hidden="true" />}>
        Where unread counts come from
      </SidebarMenuLink>
      <SidebarMenuLink to={paths.keys(workspace)} icon={<Keyboard aria-hidden="true" />}>
        Keyboard shortcuts
      </SidebarMenuLink>
      <SidebarMenuLink
        to={paths.preferences(paths.workspace(workspace))}
        icon={<SlidersHorizontal aria-hidden="true" />}
      >
        Preferences
      </SidebarMenuLink>
      <OtherWorkspaces current={workspace} />
      <div className="py-1">
        <Divider />
      </div>
      <Form method="post" action={paths.signOut()}>
        <SidebarMenuButton icon={<LogOut aria-hidden="true" />}>Sign out</SidebarMenuButton>
      </Form>
    </SidebarMenu>
  );
}

function OtherWorkspaces({ current }: { current: string }) {
  const others = useMyWorkspaces().filter(({ slug }) => slug !== current);
  if (others.length === 0) return null;
  return (
    <>
      <div className="pt-1">
        <Divider />
      </div>
      <ListHeading>Other workspaces</ListHeading>
      {others.map(({ id, slug, name }) => (
        <SidebarMenuLink key={id} to={paths.workspace(slug)}>
          {name}
        </SidebarMenuLink>
      ))}
    </>
  );
}
