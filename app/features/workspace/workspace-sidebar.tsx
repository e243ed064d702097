import { useLocation } from "@remix-run/react";
import { Compass, Plus, SquarePen } from "lucide-react";
import { ConversationSection } from "~/features/conversations/conversation-section";
import { latestFirst } from "~/features/conversations/latest-first";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import type { SidebarItemView } from "~/shared/views/conversation";
import { IconLink } from "~/ui/controls/icon-link";
import { ListRow } from "~/ui/layout/list-row";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { ConnectionLine } from "./connection-line";
import { OwnRow } from "./own-row";
import { useWorkspace } from "./use-workspace";
import { WorkspaceMenu } from "./workspace-menu";

type WorkspaceSidebarProps = { workspace: string; currentId: string | undefined };

/** Every conversation of the signed-in person, and the ways to more of them. */
export function WorkspaceSidebar({ workspace, currentId }: WorkspaceSidebarProps) {
  const { role } = useWorkspace(workspace);
  const conversations = useSidebar(workspace);
  const rights = workspaceRightsOf(role);
  const { pathname } = useLocation();
  return (
    <>
      <header className="flex h-bar shrink-0 items-center justify-between gap-1 border-line border-b ps-2 pe-3">
        <WorkspaceMenu workspace={workspace} />
        <IconLink
          to={paths.newDirect(workspace)}
          label="New message"
          icon={<SquarePen aria-hidden="true" className="size-4.5" />}
        />
      </header>
      <ScrollArea>
        <div className="px-2 pt-2 pb-4">
          <ConversationSection
            title="Channels"
            workspace={workspace}
            conversations={conversations.filter(isChannel)}
            currentId={currentId}
            empty={rights.has("browse") ? "Join one from the list, or create one." : "You are in no channel yet."}
            action={
              rights.has("createChannel") && (
                <IconLink
                  size="small"
                  to={paths.newChannel(workspace)}
                  label="Create a channel"
                  icon={<Plus aria-hidden="true" className="size-4" />}
                />
              )
            }
          />
          {rights.has("browse") && (
            <div className="-mt-2 mb-3">
              <ListRow
                to={paths.browse(workspace)}
                leading={<Compass aria-hidden="true" className="size-4" />}
                current={pathname === paths.browse(workspace)}
                faint
              >
                Browse channels
              </ListRow>
            </div>
          )}
          <ConversationSection
            title="Direct messages"
            workspace={workspace}
            conversations={conversations.filter((item) => !isChannel(item)).sort(latestFirst)}
            currentId={currentId}
            empty="Write to somebody: only the two of you will see it."
            action={
              <IconLink
                size="small"
                to={paths.newDirect(workspace)}
                label="New direct message"
                icon={<Plus aria-hidden="true" className="size-4" />}
              />
            }
          />
        </div>
      </ScrollArea>
      <ConnectionLine />
      <OwnRow />
    </>
  );
}

function isChannel({ kind }: SidebarItemView): boolean {
  return kind === "channel" || kind === "announcement";
}
