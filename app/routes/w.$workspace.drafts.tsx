import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { draftsInput } from "~/features/drafts/drafts-input";
import { DraftsPage } from "~/features/drafts/drafts-page";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.drafts.list.queryOptions(draftsInput(param("workspace"), url.searchParams)),
]);

export const action = sessionForm(async ({ call, text, url }) => {
  const rootId = text("root");
  const place = { conversationId: text("conversation"), ...(rootId ? { rootId } : {}) };
  const words = text("words");
  if (words) await call.drafts.settle({ ...place, words, isTaken: false });
  else await call.drafts.save({ ...place, body: "", revision: Number(text("revision")) || 0 });
  return url.pathname + url.search;
});

export const meta = () => pageTitle("Drafts");

export default function Drafts() {
  return <DraftsPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
