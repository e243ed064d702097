import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { UnreadPage } from "~/features/unread/unread-page";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [q.reading.check.queryOptions({ workspace: param("workspace") })]);

// Without a script there is nothing that could differ: the page is made anew.
export const action = sessionForm(async ({ param }) => paths.unread(param("workspace")));

export const meta = () => pageTitle("Unread");

export default function Unread() {
  return <UnreadPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
