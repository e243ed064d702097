import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { HistoryPanel } from "~/features/messages/history-panel";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.messages.versions.queryOptions({ conversationId: param("conversation"), messageId: param("message") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const [conversationId, messageId] = [param("conversation"), param("message")];
  if (text("act") !== "purge") throw invalid("act", "This form does not say what to do.");
  await call.messages.purgeVersion({ conversationId, versionId: text("version") });
  return paths.messageHistory(param("workspace"), conversationId, messageId);
});

export const meta = () => pageTitle("History of a message");

export default function History() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="History of a message">
      <HistoryPanel {...here} messageId={useParam("message")} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
