import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { ProfilePane } from "~/features/people/profile-pane";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => {
  const here = { workspace: param("workspace"), handle: param("handle").toLowerCase() };
  return [q.people.profile.queryOptions(here)];
});

export const meta = () => pageTitle("Profile");

export default function ProfileHere() {
  const workspace = useParam("workspace");
  const closeTo = paths.conversation(workspace, useParam("conversation"));
  return <ProfilePane workspace={workspace} handle={useParam("handle")} closeTo={closeTo} />;
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
