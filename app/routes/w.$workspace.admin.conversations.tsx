import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { AdministeredPage } from "~/features/admin/administered-page";
import { administeredInput } from "~/features/conversations/list-input";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => {
  const workspace = param("workspace");
  return [
    q.administration.conversations.queryOptions(administeredInput(workspace, url.searchParams)),
    q.administration.talks.queryOptions({ workspace }),
  ];
});

export const meta = () => pageTitle("Conversations");

export default function AdminConversations() {
  return <AdministeredPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
