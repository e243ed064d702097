import { useActionData, useSearchParams } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { askedReaction } from "~/features/messages/reactions-input";
import { ReactionsPanel } from "~/features/messages/reactions-panel";
import { paths, safeReturnTo } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ q, call, param, url }) => {
  const which = { conversationId: param("conversation"), messageId: param("message") };
  const { emoji: asked, after } = askedReaction(url.searchParams);
  const { message } = await call.messages.read(which);
  const emoji = asked ?? message.reactions[0]?.emoji;
  const people = { ...which, emoji: emoji ?? "", ...(after ? { cursor: after } : {}) };
  return [
    q.messages.read.queryOptions(which),
    ...(emoji === undefined ? [] : [q.reactions.people.queryOptions(people)]),
  ];
});

export const action = sessionForm(async ({ call, text, param }) => {
  const [conversationId, messageId] = [param("conversation"), param("message")];
  const takenBack = text("takeBack");
  const { react, takeBack } = call.reactions;
  if (takenBack) await takeBack({ conversationId, messageId, emoji: takenBack });
  else await react({ conversationId, messageId, emoji: text("react").trim() });
  const from = text("returnTo");
  return from ? safeReturnTo(from) : paths.messageReactions(param("workspace"), conversationId, messageId);
});

export const meta = () => pageTitle("Reactions");

export default function Reactions() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  const asked = askedReaction(useSearchParams()[0]);
  const answer = useActionData<typeof action>();
  return (
    <AsidePane label="Reactions">
      <ReactionsPanel {...here} messageId={useParam("message")} asked={asked} answer={answer} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
