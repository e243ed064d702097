import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { MessagePanel } from "~/features/messages/message-panel";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.messages.read.queryOptions({ conversationId: param("conversation"), messageId: param("message") }),
]);

export const meta = () => pageTitle("Message");

export default function Message() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Message">
      <MessagePanel {...here} messageId={useParam("message")} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
