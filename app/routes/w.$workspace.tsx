import { Outlet, useMatches } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { keptWhile } from "~/client/query/kept-while";
import { useParam } from "~/client/query/use-param";
import { WorkspaceShell } from "~/features/workspace/workspace-shell";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => {
  const workspace = param("workspace");
  return [
    q.account.me.queryOptions(),
    q.people.blocked.queryOptions(),
    q.workspaces.mine.queryOptions(),
    q.workspaces.read.queryOptions({ workspace }),
    q.conversations.sidebar.queryOptions({ workspace }),
    q.sidebar.arrangement.queryOptions({ workspace }),
    q.drafts.marks.queryOptions({ workspace }),
    q.threads.waiting.queryOptions({ workspace }),
    q.people.statuses.queryOptions({ workspace }),
    q.presence.online.queryOptions({ workspace }),
  ];
});

export const shouldRevalidate = keptWhile("workspace");

export const meta = () => pageTitle("Workspace");

export default function Workspace() {
  const isHome = useMatches().at(-1)?.id === "routes/w.$workspace._index";
  return (
    <WorkspaceShell workspace={useParam("workspace")} isHome={isHome}>
      <Outlet />
    </WorkspaceShell>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
