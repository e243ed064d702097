import { useLocation, useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useUnreadTitle } from "~/client/live/use-unread-title";
import { countWaiting } from "~/features/conversations/attention-of";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { useWaitingThreads } from "~/features/messages/use-waiting-threads";
import { paths } from "~/shared/rules/paths";
import { AppFrame } from "~/ui/layout/app-frame";
import { PhoneBar } from "./phone-bar";
import { SwitcherProvider } from "./switcher-provider";
import { useMyWorkspaces } from "./use-workspace";
import { WorkspaceRail } from "./workspace-rail";
import { WorkspaceSidebar } from "./workspace-sidebar";

type WorkspaceShellProps = {
  workspace: string;
  /** Whether this is the workspace's own address, where a phone lists the conversations. */
  isHome: boolean;
  children: ReactNode;
};

/** What stays while one moves about in a workspace: the sidebar, and on phones the bar at the foot. */
export function WorkspaceShell({ workspace, isHome, children }: WorkspaceShellProps) {
  const { conversation } = useParams();
  const { pathname } = useLocation();
  // A page about a conversation, such as its terms in the directory, is not the conversation.
  const isThere = conversation && pathname.startsWith(paths.conversation(workspace, conversation));
  const currentId = isThere ? conversation : undefined;
  const workspaces = useMyWorkspaces();
  useUnreadTitle(countWaiting(useSidebar(workspace)) + useWaitingThreads(workspace).length);
  return (
    <SwitcherProvider workspace={workspace} currentId={currentId}>
      <AppFrame
        rail={workspaces.length > 1 && <WorkspaceRail workspaces={workspaces} current={workspace} />}
        sidebar={<WorkspaceSidebar workspace={workspace} currentId={currentId} />}
        sidebarLabel="Conversations"
        bottomBar={!conversation && <PhoneBar workspace={workspace} />}
        phonePane={isHome ? "sidebar" : "main"}
      >
        {children}
      </AppFrame>
    </SwitcherProvider>
  );
}
