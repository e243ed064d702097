import { DoorClosed } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";

type ConversationLostProps = { workspace: string };

/** What stays on the screen of somebody who is no longer in the conversation they were reading. */
export function ConversationLost({ workspace }: ConversationLostProps) {
  return (
    <MainPane>
      <PaneHeader title="Not open to you any longer" backTo={paths.workspace(workspace)} />
      <EmptyState
        icon={<DoorClosed />}
        action={<ButtonLink to={paths.workspace(workspace)}>Back to the workspace</ButtonLink>}
      >
        You are no longer in this conversation, so it is not shown here.
      </EmptyState>
    </MainPane>
  );
}
