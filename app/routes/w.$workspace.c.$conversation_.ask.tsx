import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { JoinRefused } from "~/features/messages/join-refused";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ param, goTo }) => goTo(paths.conversation(param("workspace"), param("conversation"))));

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  if (text("act") === "withdraw") await call.requests.withdraw({ conversationId });
  else await call.requests.ask({ conversationId, words: text("words") });
  return paths.conversation(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Ask to join");

export default function Ask() {
  const answer = useActionData<typeof action>();
  return <JoinRefused workspace={useParam("workspace")} sentence={answer?.problem.message ?? null} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
