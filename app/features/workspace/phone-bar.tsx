import { Compass, House, MessageSquareReply, SquarePen, User } from "lucide-react";
import { useWaitingThreads } from "~/features/messages/use-waiting-threads";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { BottomBarLink } from "~/ui/layout/bottom-bar-link";
import { useWorkspace } from "./use-workspace";

type PhoneBarProps = { workspace: string };

/** The main places of a workspace, at the foot of a phone. */
export function PhoneBar({ workspace }: PhoneBarProps) {
  const rights = workspaceRightsOf(useWorkspace(workspace).role);
  return (
    <>
      <BottomBarLink to={paths.workspace(workspace)} end icon={<House />}>
        Home
      </BottomBarLink>
      <BottomBarLink
        to={paths.threads(workspace)}
        icon={<MessageSquareReply />}
        dot={useWaitingThreads(workspace).length > 0}
      >
        Threads
      </BottomBarLink>
      {rights.has("browse") && (
        <BottomBarLink to={paths.browse(workspace)} icon={<Compass />}>
          Channels
        </BottomBarLink>
      )}
      <BottomBarLink to={paths.newDirect(workspace)} icon={<SquarePen />}>
        Write
      </BottomBarLink>
      <BottomBarLink to={paths.preferences(paths.workspace(workspace))} icon={<User />}>
        You
      </BottomBarLink>
    </>
  );
}
