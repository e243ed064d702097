import { page } from "~/api/web/page-data";
import { useParam } from "~/client/query/use-param";
import { KeysPage } from "~/features/workspace/keys-page";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(() => []);

export const meta = () => pageTitle("Keyboard shortcuts");

export default function Keys() {
  return <KeysPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
