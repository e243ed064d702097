import { useActionData, useSearchParams } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { askedAnswer } from "~/features/messages/asked-answer";
import { PollPanel } from "~/features/messages/poll-panel";
import { invalid } from "~/shared/rules/errors";
import { paths, safeReturnTo } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ q, call, param, url }) => {
  const which = { conversationId: param("conversation"), messageId: param("message") };
  const { message } = await call.messages.read(which);
  const asked = askedAnswer(url.searchParams);
  const optionId = asked.optionId ?? message.poll?.options.find(({ count }) => count > 0)?.id;
  const voters = { ...which, optionId: optionId ?? "", ...(asked.after ? { cursor: asked.after } : {}) };
  const isTold = message.poll && !message.poll.isAnonymous && optionId !== undefined;
  return [q.messages.read.queryOptions(which), ...(isTold ? [q.polls.voters.queryOptions(voters)] : [])];
});

export const action = sessionForm(async ({ call, text, texts, param }) => {
  const which = { conversationId: param("conversation"), messageId: param("message") };
  const acts: Record<string, () => Promise<unknown>> = {
    vote: () => call.polls.vote({ ...which, optionIds: texts("option") }),
    withdraw: () => call.polls.vote({ ...which, optionIds: [] }),
    close: () => call.polls.close(which),
  };
  const act = acts[text("act")];
  if (!act) throw invalid("act", "This form does not say what to do.");
  await act();
  const from = text("returnTo");
  return from ? safeReturnTo(from) : paths.messagePoll(param("workspace"), which.conversationId, which.messageId);
});

export const meta = () => pageTitle("Poll");

export default function Poll() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  const asked = askedAnswer(useSearchParams()[0]);
  const answer = useActionData<typeof action>();
  return (
    <AsidePane label="Poll">
      <PollPanel {...here} messageId={useParam("message")} asked={asked} answer={answer} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
