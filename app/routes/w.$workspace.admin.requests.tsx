import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { WorkspaceRequests } from "~/features/conversations/workspace-requests";
import { FormPane } from "~/features/workspace/form-pane";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [q.requests.ofWorkspace.queryOptions({ workspace: param("workspace") })]);

export const action = sessionForm(async ({ call, text, param }) => {
  const outcome = text("outcome") === "approved" ? "approved" : "refused";
  await call.requests.decideAsAdmin({ conversationId: text("conversation"), requestId: text("request"), outcome });
  return paths.adminRequests(param("workspace"));
});

export const meta = () => pageTitle("Asking to join");

export default function AdminRequests() {
  const workspace = useParam("workspace");
  return (
    <FormPane workspace={workspace} title="Asking to join" lead="Who waits to be let into a restricted channel.">
      <WorkspaceRequests workspace={workspace} answer={useActionData<typeof action>()} />
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
