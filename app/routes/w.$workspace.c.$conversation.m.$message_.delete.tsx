import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { DeletePanel } from "~/features/messages/delete-panel";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.messages.read.queryOptions({ conversationId: param("conversation"), messageId: param("message") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const which = { conversationId: param("conversation"), messageId: param("message") };
  const act = text("act");
  if (act === "delete") await call.messages.delete(which);
  else if (act === "remove") await call.messages.remove({ ...which, reason: text("reason") });
  else throw invalid("act", "This form does not say what to do.");
  return paths.conversation(param("workspace"), which.conversationId);
});

export const meta = () => pageTitle("Delete a message");

export default function Delete() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Delete a message">
      <DeletePanel {...here} messageId={useParam("message")} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
