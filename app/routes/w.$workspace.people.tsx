import { Outlet } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { browsePeopleInput } from "~/features/people/browse-people-input";
import { PeoplePage } from "~/features/people/people-page";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.people.directory.queryOptions(browsePeopleInput(param("workspace"), url.searchParams)),
]);

export const meta = () => pageTitle("People");

export default function People() {
  return (
    <>
      <PeoplePage workspace={useParam("workspace")} />
      <Outlet />
    </>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
