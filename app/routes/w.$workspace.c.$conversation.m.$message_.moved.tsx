import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { MovedPanel } from "~/features/messages/moved-panel";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ q, call, param, goTo }) => {
  const which = { conversationId: param("conversation"), messageId: param("message") };
  const found = await call.moving.whereabouts(which);
  if (found?.rootId) goTo(paths.thread(param("workspace"), found.conversationId, found.rootId));
  if (found) goTo(paths.message(param("workspace"), found.conversationId, found.messageId));
  return [q.messages.read.queryOptions(which)];
});

export const meta = () => pageTitle("A moved message");

export default function Moved() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="A moved message">
      <MovedPanel {...here} messageId={useParam("message")} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
