import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useUnreadTitle } from "~/client/live/use-unread-title";
import { countWaiting } from "~/features/conversations/attention-of";
import { useSidebar } from "~/features/conversations/use-sidebar";
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
  const workspaces = useMyWorkspaces();
  useUnreadTitle(countWaiting(useSidebar(workspace)));
  return (
    <SwitcherProvider workspace={workspace} currentId={conversation}>
      <AppFrame
        rail={workspaces.length > 1 && <WorkspaceRail workspaces={workspaces} current={workspace} />}
        sidebar={<WorkspaceSidebar workspace={workspace} currentId={conversation} />}
        sidebarLabel="Conversations"
        bottomBar={!conversation && <PhoneBar workspace={workspace} />}
        phonePane={isHome ? "sidebar" : "main"}
      >
        {children}
      </AppFrame>
    </SwitcherProvider>
  );
}
