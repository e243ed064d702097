import { Plus } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { ConversationSection } from "~/features/conversations/conversation-section";
import { type SidebarSection, sectionsOf } from "~/features/conversations/sections-of";
import { useArrangement } from "~/features/conversations/use-arrangement";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { paths } from "~/shared/rules/paths";
import { type WorkspaceRight, workspaceRightsOf } from "~/shared/rules/rights";
import { IconLink } from "~/ui/controls/icon-link";
import { useWorkspace } from "./use-workspace";

type SidebarSectionsProps = { workspace: string; currentId: string | undefined };

/** Every conversation where the person keeps it. */
export function SidebarSections({ workspace, currentId }: SidebarSectionsProps) {
  const items = useSidebar(workspace);
  const arrangement = useArrangement(workspace);
  const rights = workspaceRightsOf(useWorkspace(workspace).role);
  const sections = useMemo(() => sectionsOf(items, arrangement, currentId), [items, arrangement, currentId]);
  const { showsUnreadOnly } = arrangement;
  const waiting = sections.flatMap(({ rows }) => rows).filter(({ id }) => id !== currentId);
  return (
    <>
      {showsUnreadOnly && waiting.length === 0 && (
        <p className="px-2 py-3 text-sm text-text-muted">You are caught up: nothing is unread.</p>
      )}
      {sections
        .filter(({ kind, rows, folded }) => rows.length + folded > 0 || (!showsUnreadOnly && kind !== "favourites"))
        .map((section) => (
          <ConversationSection
            key={section.key}
            workspace={workspace}
            section={section}
            currentId={currentId}
            empty={emptyWords(section, rights)}
            action={addingLink(workspace, section, rights)}
          />
        ))}
    </>
  );
}

type Rights = ReadonlySet<WorkspaceRight>;

function emptyWords({ kind }: SidebarSection, rights: Rights): string {
  if (kind === "custom") return "Move conversations here from their menu.";
  if (kind === "directs") return "Write to somebody: only the two of you will see it.";
  return rights.has("browse") ? "Join one from the list, or create one." : "You are in no channel yet.";
}

function addingLink(workspace: string, { kind }: SidebarSection, rights: Rights): ReactNode {
  const icon = <Plus aria-hidden="true" className="size-4" />;
  if (kind === "directs")
    return <IconLink size="small" to={paths.newDirect(workspace)} label="New direct message" icon={icon} />;
  if (kind === "channels" && rights.has("createChannel"))
    return <IconLink size="small" to={paths.newChannel(workspace)} label="Create a channel" icon={icon} />;
  return null;
}
