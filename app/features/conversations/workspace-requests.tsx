import { Link } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { FormError } from "~/ui/controls/form-error";
import { RequestList } from "./request-list";
import { useWorkspaceRequests } from "./use-requests";

type WorkspaceRequestsProps = { workspace: string; answer: Answer | undefined };

/** Everybody who waits to be let in somewhere in the workspace, for its administrators. */
export function WorkspaceRequests({ workspace, answer }: WorkspaceRequestsProps) {
  const requests = useWorkspaceRequests(workspace);
  return (
    <>
      <FormError messages={answeredFields(answer, []).general} />
      <RequestList
        requests={requests}
        more={({ conversation }) => <input type="hidden" name="conversation" value={conversation.id} />}
        where={({ conversation }) => (
          <>
            {" to join "}
            <Link to={paths.conversation(workspace, conversation.id)} className="break-words underline">
              <bdi>{conversation.name}</bdi>
            </Link>
          </>
        )}
      />
    </>
  );
}
