import { Bell, Ellipsis, LogOut, Pencil, Plus, Search, Trash2 } from "lucide-react";
import { Button } from "../controls/button";
import { ButtonLink } from "../controls/button-link";
import { IconButton } from "../controls/icon-button";
import { Kbd } from "../controls/kbd";
import { Menu } from "../controls/menu";
import { MenuDivider } from "../controls/menu-divider";
import { MenuHeading } from "../controls/menu-heading";
import { MenuItem } from "../controls/menu-item";
import { MenuLink } from "../controls/menu-link";
import { Spinner } from "../controls/spinner";
import { Tooltip } from "../controls/tooltip";
import { Toolbar } from "../layout/toolbar";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

/** Everything that is pressed. */
export function ButtonSpecimens() {
  return (
    <>
      <Specimen title="Button">
        <SpecimenRow>
          <Button kind="primary">Create channel</Button>
          <Button>Invite people</Button>
          <Button kind="quiet">Not now</Button>
          <Button kind="danger">Delete message</Button>
        </SpecimenRow>
        <SpecimenRow>
          <Button kind="primary" disabled>
            Disabled
          </Button>
          <Button disabled>Disabled</Button>
          <Button kind="primary" pending>
            Creating
          </Button>
          <ButtonLink to="#link">A link</ButtonLink>
        </SpecimenRow>
        <SpecimenRow>
          <Button size="small">Small</Button>
          <Button kind="primary" size="small">
            <Plus aria-hidden="true" className="size-4" />
            New
          </Button>
          <Button kind="primary" size="large">
            Sign in
          </Button>
          <Spinner label="Loading" />
        </SpecimenRow>
      </Specimen>
      <Specimen title="Icon, tooltip, menu">
        <SpecimenRow>
          <Tooltip label="Search" keys={["Ctrl", "K"]}>
            <IconButton label="Search" icon={<Search aria-hidden="true" className="size-4.5" />} />
          </Tooltip>
          <IconButton label="Notify me" aria-pressed icon={<Bell aria-hidden="true" className="size-4.5" />} />
          <IconButton label="Add" kind="plain" icon={<Plus aria-hidden="true" className="size-4.5" />} />
          <IconButton label="Edit" disabled icon={<Pencil aria-hidden="true" className="size-4.5" />} />
          <MessageMenu />
          <Toolbar label="Message" floating>
            <IconButton size="small" label="Edit" icon={<Pencil aria-hidden="true" className="size-4" />} />
            <IconButton size="small" label="More" icon={<Ellipsis aria-hidden="true" className="size-4" />} />
          </Toolbar>
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </SpecimenRow>
      </Specimen>
    </>
  );
}

function MessageMenu() {
  return (
    <Menu
      align="start"
      trigger={<IconButton label="More" icon={<Ellipsis aria-hidden="true" className="size-4.5" />} />}
    >
      <MenuHeading>This message</MenuHeading>
      <MenuItem icon={<Pencil aria-hidden="true" />} keys="E" onSelect={doNothing}>
        Edit
      </MenuItem>
      <MenuLink icon={<LogOut aria-hidden="true" />} to="#link">
        Open in a page
      </MenuLink>
      <MenuItem onSelect={doNothing} disabled>
        Not for you
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<Trash2 aria-hidden="true" />} tone="danger" onSelect={doNothing}>
        Delete
      </MenuItem>
    </Menu>
  );
}

function doNothing() {}
