import { useParam } from "~/client/query/use-param";
import { WorkspaceHome } from "~/features/workspace/workspace-home";
import { pageTitle } from "~/ui/layout/page-title";

export const meta = () => pageTitle("Home");

export default function Home() {
  return <WorkspaceHome workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
