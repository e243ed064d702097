import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { ModerationPanel } from "~/features/conversations/moderation-panel";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => {
  const conversationId = param("conversation");
  return [
    q.sanctions.bans.queryOptions({ conversationId }),
    q.sanctions.silences.queryOptions({ conversationId }),
    q.conversations.members.list.queryOptions({ conversationId }),
  ];
});

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  const here = { conversationId, personId: text("person") };
  const { ban, liftBan, silence } = call.sanctions;
  const acts: Record<string, () => Promise<void>> = {
    ban: () => ban({ ...here, reason: text("reason") }),
    lift: () => liftBan(here),
    silence: () => silence({ ...here, seconds: Number(text("seconds")) }),
    speak: () => silence({ ...here, seconds: 0 }),
  };
  const act = acts[text("act")];
  if (!act) throw invalid("act", "This form does not say what to do.");
  await act();
  return paths.conversationModerate(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Banned and silenced");

export default function Moderate() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Banned and silenced">
      <ModerationPanel {...here} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
