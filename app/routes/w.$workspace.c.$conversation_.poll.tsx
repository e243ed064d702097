import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { useConversation } from "~/features/conversations/use-conversation";
import { NewPollForm } from "~/features/polls/new-poll-form";
import { FormPane } from "~/features/workspace/form-pane";
import { CreatePoll } from "~/shared/inputs/poll";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { limits } from "~/shared/rules/limits";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [
  q.conversations.read.queryOptions({ conversationId: param("conversation") }),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  const closesIn = Number(text("closesIn"));
  // The door is asked first: whoever may not know of the place learns nothing from what is wrong with a form.
  await call.conversations.read({ conversationId });
  const poll = {
    clientId: text("clientId"),
    body: text("body"),
    options: Array.from({ length: limits.pollOptions.max }, (_, at) => text(`options.${at}`)),
    isMultiple: text("isMultiple") === "yes",
    isAnonymous: text("isAnonymous") === "yes",
    ...(closesIn > 0 ? { closesIn } : {}),
  };
  CreatePoll.parse(poll);
  await call.polls.create({ ...poll, conversationId });
  return paths.conversation(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Start a poll");

export default function NewPoll() {
  const workspace = useParam("workspace");
  const conversation = useConversation(useParam("conversation"));
  const lead = `A question in ${conversationTitle(conversation)} with answers to choose from.`;
  return (
    <FormPane workspace={workspace} title="Start a poll" lead={lead}>
      <NewPollForm answer={useActionData<typeof action>()} cancelTo={paths.conversation(workspace, conversation.id)} />
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
