import { useSubmit } from "@remix-run/react";
import { ChevronDown, Compass, LogOut, SlidersHorizontal, UserPlus } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { Button } from "~/ui/controls/button";
import { ButtonLink } from "~/ui/controls/button-link";
import { Menu } from "~/ui/controls/menu";
import { MenuDivider } from "~/ui/controls/menu-divider";
import { MenuHeading } from "~/ui/controls/menu-heading";
import { MenuItem } from "~/ui/controls/menu-item";
import { MenuLink } from "~/ui/controls/menu-link";
import { useHydrated } from "~/ui/controls/use-hydrated";
import { useMyWorkspaces, useWorkspace } from "./use-workspace";

type WorkspaceMenuProps = { workspace: string };

/** The workspace by its name, and what concerns the whole of it; a link to the same on a page until a script runs. */
export function WorkspaceMenu({ workspace }: WorkspaceMenuProps) {
  const { name, role } = useWorkspace(workspace);
  const submit = useSubmit();
  const rights = workspaceRightsOf(role);
  const preferences = paths.preferences(paths.workspace(workspace));
  const label = <TriggerLabel name={name} />;
  if (!useHydrated()) {
    return (
      <ButtonLink to={preferences} kind="quiet" fit="cut">
        {label}
      </ButtonLink>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button type="button" kind="quiet" fit="cut">
          {label}
        </Button>
      }
    >
      {rights.has("invite") && (
        <MenuLink to={paths.invite(workspace)} icon={<UserPlus aria-hidden="true" />}>
          Invite people
        </MenuLink>
      )}
      {rights.has("browse") && (
        <MenuLink to={paths.browse(workspace)} icon={<Compass aria-hidden="true" />}>
          Browse channels
        </MenuLink>
      )}
      <MenuLink to={preferences} icon={<SlidersHorizontal aria-hidden="true" />}>
        Preferences
      </MenuLink>
      <OtherWorkspaces current={workspace} />
      <MenuDivider />
      <MenuItem
        onSelect={() => submit(null, { method: "post", action: paths.signOut() })}
        icon={<LogOut aria-hidden="true" />}
      >
        Sign out
      </MenuItem>
    </Menu>
  );
}

function TriggerLabel({ name }: { name: string }) {
  return (
    <>
      <span className="truncate font-semibold text-lg text-text">{name}</span>
      <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
    </>
  );
}

function OtherWorkspaces({ current }: { current: string }) {
  const others = useMyWorkspaces().filter(({ slug }) => slug !== current);
  if (others.length === 0) return null;
  return (
    <>
      <MenuDivider />
      <MenuHeading>Other workspaces</MenuHeading>
      {others.map(({ id, slug, name }) => (
        <MenuLink key={id} to={paths.workspace(slug)}>
          {name}
        </MenuLink>
      ))}
    </>
  );
}
