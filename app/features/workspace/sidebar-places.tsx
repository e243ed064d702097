import { useLocation } from "@remix-run/react";
import { Bookmark, Compass, MessageSquareReply, PencilLine } from "lucide-react";
import { useDraftMarks } from "~/features/conversations/use-draft-marks";
import { useWaitingThreads } from "~/features/messages/use-waiting-threads";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { UnreadBadge } from "~/ui/controls/unread-badge";
import { ListRow } from "~/ui/layout/list-row";
import { SwitcherLink } from "./switcher-link";
import { useWorkspace } from "./use-workspace";

/** The places of a workspace that are no conversation, above those that are. */
export function SidebarPlaces({ workspace }: { workspace: string }) {
  const rights = workspaceRightsOf(useWorkspace(workspace).role);
  const waiting = useWaitingThreads(workspace).length;
  const drafts = useDraftMarks(workspace).length;
  const { pathname } = useLocation();
  return (
    <div className="mb-2">
      <SwitcherLink workspace={workspace} />
      <ListRow
        to={paths.threads(workspace)}
        leading={<MessageSquareReply aria-hidden="true" className="size-4" />}
        trailing={<UnreadBadge count={waiting} />}
        current={pathname === paths.threads(workspace)}
        unread={waiting > 0}
        faint
      >
        Threads
      </ListRow>
      {drafts > 0 && (
        <ListRow
          to={paths.drafts(workspace)}
          leading={<PencilLine aria-hidden="true" className="size-4" />}
          trailing={<span className="numerals">{drafts}</span>}
          current={pathname === paths.drafts(workspace)}
          faint
        >
          Drafts
        </ListRow>
      )}
      <ListRow
        to={paths.saved(workspace)}
        leading={<Bookmark aria-hidden="true" className="size-4" />}
        current={pathname === paths.saved(workspace)}
        faint
      >
        Saved
      </ListRow>
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
  );
}
