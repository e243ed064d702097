import { CircleSlash } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";

type JoinRefusedProps = { workspace: string; sentence: string | null };

/** When somebody could not join: why, and where else to go. */
export function JoinRefused({ workspace, sentence }: JoinRefusedProps) {
  return (
    <MainPane>
      <PaneHeader title="Join" backTo={paths.workspace(workspace)} />
      <EmptyState icon={<CircleSlash />} action={<ButtonLink to={paths.browse(workspace)}>Browse channels</ButtonLink>}>
        {sentence ?? "You are not in this conversation yet."}
      </EmptyState>
    </MainPane>
  );
}
