import { useActionData } from "@remix-run/react";
import { doMessageAct } from "~/api/web/do-message-act";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { MessagePanel } from "~/features/messages/message-panel";
import { withQuotes } from "~/features/messages/quotes-in";
import { readersInput } from "~/features/messages/reader-list";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page((args) => {
  const { q, param, url } = args;
  const which = { conversationId: param("conversation"), messageId: param("message") };
  return withQuotes(args, [
    q.messages.read.queryOptions(which),
    q.reading.readers.queryOptions(readersInput(which, url.searchParams)),
  ]);
});

export const action = sessionForm(async (form) => {
  const { param } = form;
  const which = { conversationId: param("conversation"), messageId: param("message") };
  await doMessageAct(form, which);
  return paths.message(param("workspace"), which.conversationId, which.messageId);
});

export const meta = () => pageTitle("Message");

export default function Message() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Message">
      <MessagePanel {...here} messageId={useParam("message")} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
