import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { EditPanel } from "~/features/messages/edit-panel";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.messages.read.queryOptions({ conversationId: param("conversation"), messageId: param("message") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const [conversationId, messageId] = [param("conversation"), param("message")];
  await call.messages.edit({ conversationId, messageId, body: text("body") });
  return paths.message(param("workspace"), conversationId, messageId);
});

export const meta = () => pageTitle("Edit a message");

export default function Edit() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Edit a message">
      <EditPanel {...here} messageId={useParam("message")} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
