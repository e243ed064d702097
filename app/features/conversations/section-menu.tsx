import { ListOrdered, MailOpen } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { MenuItem } from "~/ui/controls/menu-item";
import { MenuLink } from "~/ui/controls/menu-link";
import type { SidebarSection } from "./sections-of";
import { usePlaceActs } from "./use-place-acts";

type SectionMenuProps = { workspace: string; section: SidebarSection };

/** What concerns a whole section of the sidebar. */
export function SectionMenu({ workspace, section }: SectionMenuProps) {
  const { markAllRead } = usePlaceActs();
  return (
    <>
      <MenuItem icon={<MailOpen aria-hidden="true" />} onSelect={() => markAllRead(workspace, section.key)}>
        Mark all as read
      </MenuItem>
      <MenuLink icon={<ListOrdered aria-hidden="true" />} to={paths.arrange(workspace)}>
        Arrange the sidebar
      </MenuLink>
    </>
  );
}
