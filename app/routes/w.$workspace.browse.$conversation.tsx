import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { ChannelTerms } from "~/features/conversations/channel-terms";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.conversations.read.queryOptions({ conversationId: param("conversation") }),
]);

export const action = sessionForm(async ({ call, text, param, url }) => {
  const [workspace, conversationId, act] = [param("workspace"), param("conversation"), text("act")];
  if (act !== "feature" && act !== "unfeature") throw invalid("act", "This form does not say what to do.");
  await call.conversations.feature({ workspace, conversationId, isFeatured: act === "feature" });
  return paths.browseTerms(workspace, conversationId) + url.search;
});

export const meta = () => pageTitle("How it works");

export default function Terms() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return <ChannelTerms {...here} answer={useActionData<typeof action>()} />;
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
