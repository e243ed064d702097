import { MessagesSquare } from "lucide-react";
import { isHidden, isWaiting } from "~/features/conversations/attention-of";
import { ConversationRow } from "~/features/conversations/conversation-row";
import { latestFirst } from "~/features/conversations/latest-first";
import { useSidebar } from "~/features/conversations/use-sidebar";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { useWorkspace } from "./use-workspace";

type WorkspaceHomeProps = { workspace: string };

const mostShown = 12;

/** What waits to be read, the latest first; where nothing waits, one thing worth knowing. */
export function WorkspaceHome({ workspace }: WorkspaceHomeProps) {
  return (
    <MainPane>
      <PaneHeader title="Home" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <Waiting workspace={workspace} />
      </ScrollArea>
    </MainPane>
  );
}

function Waiting({ workspace }: WorkspaceHomeProps) {
  const conversations = useSidebar(workspace);
  const waiting = conversations.filter((item) => !isHidden(item) && isWaiting(item)).sort(latestFirst);
  if (conversations.length === 0) return <FirstSteps workspace={workspace} />;
  if (waiting.length === 0) return <AllRead workspace={workspace} />;
  return (
    <section className="mx-auto max-w-140 px-4 py-6 sm:py-10">
      <h2 className="mb-3 px-2 font-semibold text-xl">Waiting for you</h2>
      <ul>
        {waiting.slice(0, mostShown).map((conversation) => (
          <ConversationRow key={conversation.id} workspace={workspace} conversation={conversation} withTime />
        ))}
      </ul>
    </section>
  );
}

function FirstSteps({ workspace }: WorkspaceHomeProps) {
  const { role } = useWorkspace(workspace);
  const isOwner = role === "owner";
  if (!workspaceRightsOf(role).has("browse")) {
    return (
      <EmptyState icon={<MessagesSquare />} title="Nothing here yet">
        Conversations that you are added to appear in the sidebar.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<MessagesSquare />}
      title="A good place to begin"
      action={
        <ButtonLink to={isOwner ? paths.newChannel(workspace) : paths.browse(workspace)} kind="primary">
          {isOwner ? "Create the first channel" : "Browse channels"}
        </ButtonLink>
      }
    >
      A channel is one subject that several people talk about.{" "}
      {isOwner ? "Most teams begin with one called general." : "Join those that concern you; leave them at any time."}
    </EmptyState>
  );
}

function AllRead({ workspace }: WorkspaceHomeProps) {
  return (
    <EmptyState
      icon={<MessagesSquare />}
      title="You have read everything"
      action={<ButtonLink to={paths.newDirect(workspace)}>Write to somebody</ButtonLink>}
    >
      New messages appear in the sidebar in bold, with their number beside them.
    </EmptyState>
  );
}
