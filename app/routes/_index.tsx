import { page } from "~/api/web/page-data";
import { StartPage } from "~/features/account/start-page";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ q, call, isSignedIn, goTo }) => {
  if (!isSignedIn) {
    const { isEmpty } = await call.account.serverState();
    return isEmpty ? [] : goTo(paths.signIn());
  }
  const [first] = await call.workspaces.mine();
  return first ? goTo(paths.workspace(first.slug)) : [q.account.me.queryOptions()];
});

export const meta = () => pageTitle("Welcome");

export default function Start() {
  return <StartPage />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
