import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { PinsPanel } from "~/features/messages/pins-panel";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [q.pins.list.queryOptions({ conversationId: param("conversation") })]);

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  if (text("act") !== "unpin") throw invalid("act", "This form does not say what to do.");
  await call.pins.unpin({ conversationId, messageId: text("message") });
  return paths.conversationPins(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Pinned");

export default function Pins() {
  return (
    <AsidePane label="Pinned">
      <PinsPanel workspace={useParam("workspace")} conversationId={useParam("conversation")} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
