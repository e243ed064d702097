import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { WorkspaceSettings } from "~/features/admin/workspace-settings";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.administration.settings.queryOptions({ workspace: param("workspace") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const workspace = param("workspace");
  await call.administration.regulateReceipts({ workspace, shows: text("showsReceipts") === "yes" });
  return `${paths.adminSettings(workspace)}?saved`;
});

export const meta = () => pageTitle("Workspace settings");

export default function AdminSettings() {
  return <WorkspaceSettings workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
