import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { PromotePanel } from "~/features/moving/promote-panel";
import { PromoteThread } from "~/shared/inputs/move";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.messages.read.queryOptions({ conversationId: param("conversation"), messageId: param("message") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const [conversationId, rootId] = [param("conversation"), param("message")];
  await call.messages.read({ conversationId, messageId: rootId });
  const channel = PromoteThread.parse({ rootId, name: text("name"), visibility: text("visibility") || "private" });
  const moved = await call.moving.promote({ ...channel, conversationId });
  return paths.conversation(param("workspace"), moved.conversationId);
});

export const meta = () => pageTitle("Make a channel of a thread");

export default function Promote() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Make a channel of a thread">
      <PromotePanel {...here} messageId={useParam("message")} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
