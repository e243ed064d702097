import { Form, useLocation } from "@remix-run/react";
import { Compass, ListFilter, SquarePen } from "lucide-react";
import type { FormEvent } from "react";
import { useArrangement, useSectionActs } from "~/features/conversations/use-arrangement";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { IconButton } from "~/ui/controls/icon-button";
import { IconLink } from "~/ui/controls/icon-link";
import { ListRow } from "~/ui/layout/list-row";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { ConnectionLine } from "./connection-line";
import { OwnRow } from "./own-row";
import { SidebarSections } from "./sidebar-sections";
import { SwitcherLink } from "./switcher-link";
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
                current={pathname === paths.browse(workspace)}
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

function UnreadOnly({ workspace }: { workspace: string }) {
  const { showsUnreadOnly } = useArrangement(workspace);
  const { narrow } = useSectionActs(workspace);
  const { pathname, search } = useLocation();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    narrow(!showsUnreadOnly);
  }
  return (
    <Form method="post" action={paths.arrange(workspace)} onSubmit={onSubmit}>
      <input type="hidden" name="then" value={pathname + search} />
      <IconButton
        type="submit"
        name="act"
        value={showsUnreadOnly ? "widen" : "narrow"}
        aria-pressed={showsUnreadOnly}
        label="Show only what is unread"
        icon={<ListFilter aria-hidden="true" className="size-4.5" />}
      />
    </Form>
  );
}
