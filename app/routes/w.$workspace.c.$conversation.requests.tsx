import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { RequestPanel } from "~/features/conversations/request-panel";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [q.requests.list.queryOptions({ conversationId: param("conversation") })]);

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  const outcome = text("outcome") === "approved" ? "approved" : "refused";
  await call.requests.decide({ conversationId, requestId: text("request"), outcome });
  return paths.conversationRequests(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Asking to join");

export default function Requests() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Asking to join">
      <RequestPanel {...here} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
