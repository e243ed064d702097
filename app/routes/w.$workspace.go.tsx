import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { GoPage } from "~/features/workspace/go-page";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => {
  const words = (url.searchParams.get("words") ?? "").trim().slice(0, 100);
  return words === "" ? [] : [q.sidebar.find.queryOptions({ workspace: param("workspace"), words })];
});

export const meta = () => pageTitle("Go to");

export default function Go() {
  return <GoPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
