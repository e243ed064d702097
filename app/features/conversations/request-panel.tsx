import { paths } from "~/shared/rules/paths";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import { RequestList } from "./request-list";
import { useRequests } from "./use-requests";

type RequestPanelProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** The queue of those who ask to be let into a conversation, for its moderators. */
export function RequestPanel({ workspace, conversationId, answer }: RequestPanelProps) {
  const requests = useRequests(conversationId);
  return (
    <>
      <PaneHeader
        level={2}
        title="Asking to join"
        upTo={paths.conversationDetails(workspace, conversationId)}
        closeTo={paths.conversation(workspace, conversationId)}
      />
      <ScrollArea>
        <div className="px-4 py-1">
          <FormError messages={answeredFields(answer, []).general} />
          <RequestList requests={requests} />
        </div>
      </ScrollArea>
    </>
  );
}
