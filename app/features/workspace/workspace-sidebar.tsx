import { useLocation } from "@remix-run/react";
import { Compass, SquarePen } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { IconLink } from "~/ui/controls/icon-link";
import { ListRow } from "~/ui/layout/list-row";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { ConnectionLine } from "./connection-line";
import { OwnRow } from "./own-row";
import { SidebarSections } from "./sidebar-sections";
import { SwitcherLink } from "./switcher-link";
import { UnreadOnly } from "./unread-only";
import { useWorkspace } from "./use-workspace";
import { WorkspaceMenu } from "./workspace-menu";

type WorkspaceSidebarProps = { workspace: string; currentId: string | undefined };

/** Every conversation of the signed-in person, and the ways to more of them. */
export function WorkspaceSidebar({ workspace, currentId }: WorkspaceSidebarProps) {
  const rights = workspaceRightsOf(useWorkspace(workspace).role);
  const { pathname } = useLocation();
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
          <div className="mb-2">
            <SwitcherLink workspace={workspace} />
            {rights.has("browse") && (
              <ListRow
                to={paths.browse(workspace)}
                leading={<Compass aria-hidden="true" className="size-4" />}
                current={pathname.startsWith(paths.browse(workspace))}
                faint
              >
                Browse channels
              </ListRow>
            )}
          </div>
          <SidebarSections workspace={workspace} currentId={currentId} />
        </div>
      </ScrollArea>
      <ConnectionLine />
      <OwnRow />
    </>
  );
}
