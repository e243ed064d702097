import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { savedInput } from "~/features/messages/saved-input";
import { SavedPage } from "~/features/messages/saved-page";
import { invalid } from "~/shared/rules/errors";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.saved.list.queryOptions(savedInput(param("workspace"), url.searchParams)),
]);

export const action = sessionForm(async ({ call, text, param, url }) => {
  const one = { workspace: param("workspace"), messageId: text("message") };
  const act = text("act");
  if (act === "done" || act === "reopen") await call.saved.settle({ ...one, isDone: act === "done" });
  else if (act === "forget") await call.saved.forget(one);
  else throw invalid("act", "This form does not say what to do.");
  return url.pathname + url.search;
});

export const meta = () => pageTitle("Saved");

export default function Saved() {
  return <SavedPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
