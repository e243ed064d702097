import { SquarePen } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { IconLink } from "~/ui/controls/icon-link";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { ConnectionLine } from "./connection-line";
import { OwnRow } from "./own-row";
import { SidebarPlaces } from "./sidebar-places";
import { SidebarSections } from "./sidebar-sections";
import { UnreadOnly } from "./unread-only";
import { WorkspaceMenu } from "./workspace-menu";

type WorkspaceSidebarProps = { workspace: string; currentId: string | undefined };

/** Every conversation of the signed-in person, and the ways to more of them. */
export function WorkspaceSidebar({ workspace, currentId }: WorkspaceSidebarProps) {
  return (
    <>
      <header className="flex h-bar shrink-0 items-center gap-1 border-line border-b ps-2 pe-3">
        <div className="flex min-w-0 flex-1">
          <WorkspaceMenu workspace={workspace} />
        </div>
        <UnreadOnly workspace={workspace} />
        <IconLink
          to={paths.newDirect(workspace)}
          label="New message"
          icon={<SquarePen aria-hidden="true" className="size-4.5" />}
        />
      </header>
      <ScrollArea>
        <div className="px-2 pt-2 pb-4">
          <SidebarPlaces workspace={workspace} />
          <SidebarSections workspace={workspace} currentId={currentId} />
        </div>
      </ScrollArea>
      <ConnectionLine />
      <OwnRow />
    </>
  );
}
