import { useRouteError } from "@remix-run/react";
import { CloudOff, Signpost } from "lucide-react";
import { ButtonLink } from "~/ui/controls/button-link";
import { EmptyState } from "~/ui/controls/empty-state";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { useSidebarDrawer } from "~/ui/layout/sidebar-drawer";
import { TroublePage } from "~/ui/layout/trouble-page";
import { troubleWords } from "~/ui/layout/trouble-words";

/** What stands in the place of a page that could not be shown; inside a workspace its sidebar stays. */
export function RouteError() {
  const { title, words, isPassing } = troubleWords(useRouteError());
  const isInFrame = useSidebarDrawer() !== null;
  if (!isInFrame) return <TroublePage />;
  return (
    <MainPane>
      <PaneHeader title={title} backTo="/" />
      <EmptyState
        icon={isPassing ? <CloudOff /> : <Signpost />}
        action={
          <ButtonLink to={isPassing ? "." : "/"} reloadDocument={isPassing}>
            {isPassing ? "Try again" : "Go to the start"}
          </ButtonLink>
        }
      >
        {words}
      </EmptyState>
    </MainPane>
  );
}
