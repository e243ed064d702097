import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { ArchivedPage } from "~/features/conversations/archived-page";
import { archivedInput } from "~/features/conversations/list-input";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.conversations.lists.archived.queryOptions(archivedInput(param("workspace"), url.searchParams)),
]);

export const meta = () => pageTitle("Archived");

export default function Archived() {
  return <ArchivedPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
