import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { PreferencesPage } from "~/features/account/preferences-page";
import { paths, safeReturnTo } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";
import { lookFrom, writeLook } from "~/ui/theme/look";

export const loader = page(({ q, isSignedIn }) => (isSignedIn ? [q.account.me.queryOptions()] : []));

export const action = sessionForm(async ({ text, setCookie }) => {
  setCookie(writeLook(lookFrom(text)));
  return `${paths.preferences(safeReturnTo(text("returnTo")))}&saved`;
});

export const meta = () => pageTitle("Preferences");

export default function Preferences() {
  return <PreferencesPage />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
