import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { DayPanel } from "~/features/messages/day-panel";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.conversations.read.queryOptions({ conversationId: param("conversation") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  const day = text("quick") || text("day");
  const found = await call.quotes.day({ conversationId, day, ...(text("zone") ? { zone: text("zone") } : {}) });
  if (found.outcome === "found" && found.first)
    return paths.conversationAround(param("workspace"), conversationId, found.first.seq);
  return { show: found };
});

export const meta = () => pageTitle("Jump to a day");

export default function Day() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Jump to a day">
      <DayPanel {...here} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
