import { DoorClosed } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";

type ConversationLostProps = { workspace: string };

/** What stays on the screen of somebody who may no longer see the conversation they were reading. */
export function ConversationLost({ workspace }: ConversationLostProps) {
  return (
    <MainPane>
      <PaneHeader title="Not open to you any longer" backTo={paths.workspace(workspace)} />
      <EmptyState
        icon={<DoorClosed />}
        action={<ButtonLink to={paths.workspace(workspace)}>Back to the workspace</ButtonLink>}
      >
        You are not in it any longer, or it is no longer for everybody, or it is gone. Nothing of it is shown here.
      </EmptyState>
    </MainPane>
  );
}
