import { useRouteError } from "@remix-run/react";
import { AsidePane } from "~/ui/layout/aside-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { troubleWords } from "~/ui/layout/trouble-words";

/** The same for the panel beside a conversation, which stays readable. */
export function PanelError() {
  const { title, words } = troubleWords(useRouteError());
  return (
    <AsidePane label="Trouble">
      <PaneHeader level={2} title={title} closeTo=".." />
      <p className="p-4 text-pretty text-text-muted">{words}</p>
    </AsidePane>
  );
}
