import { useActionData, useSearchParams } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { ForwardPanel } from "~/features/messages/forward-panel";
import { withQuotes } from "~/features/messages/quotes-in";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page((args) => {
  const { q, param } = args;
  const [workspace, conversationId] = [param("workspace"), param("conversation")];
  return withQuotes(args, [
    q.messages.read.queryOptions({ conversationId, messageId: param("message") }),
    q.quotes.targets.queryOptions({ workspace }),
  ]);
});

export const action = sessionForm(async ({ call, text, param, origin }) => {
  const [workspace, quotedId] = [param("workspace"), param("message")];
  // Whoever passes something on has come through its own door, whatever else the form says.
  await call.messages.read({ conversationId: param("conversation"), messageId: quotedId });
  const [to, rootId] = [text("to"), text("root")];
  const note = text("body").trim() || origin + paths.messageLink(workspace, quotedId);
  const said = { clientId: text("clientId"), body: note, quotedId, ...(rootId ? { rootId } : {}) };
  await call.messages.send({ conversationId: to, ...said });
  return rootId ? paths.thread(workspace, to, rootId) : paths.conversation(workspace, to);
});

export const meta = () => pageTitle("Forward a message");

export default function Forward() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  const isHere = useSearchParams()[0].has("here");
  const answer = useActionData<typeof action>();
  return (
    <AsidePane label={isHere ? "Quote a message" : "Forward a message"}>
      <ForwardPanel {...here} messageId={useParam("message")} isHere={isHere} answer={answer} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
