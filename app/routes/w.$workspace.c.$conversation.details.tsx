import { useActionData } from "@remix-run/react";
import { changeSettings } from "~/api/web/change-settings";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { ConversationPanel } from "~/features/conversations/conversation-panel";
import { askedShape } from "~/features/conversations/shape-input";
import { peopleSearchInput } from "~/features/people/people-search-input";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => {
  const conversationId = param("conversation");
  const colleagues = q.workspaces.colleagues.queryOptions(peopleSearchInput(param("workspace"), url.searchParams));
  const shape = askedShape(url.searchParams);
  return [
    q.conversations.members.list.queryOptions({ conversationId }),
    ...(url.searchParams.has("add") ? [colleagues] : []),
    ...(shape ? [q.conversations.settings.previewShape.queryOptions({ conversationId, ...shape })] : []),
  ];
});

export const action = sessionForm(async (form) => {
  const { call, text, texts, param } = form;
  const workspace = param("workspace");
  const conversationId = param("conversation");
  const personId = text("person");
  const { members, leave, startDirect } = call.conversations;
  const details = paths.conversationDetails(workspace, conversationId);
  const memberPage = `${details}?member=${personId}`;
  const acts: Record<string, () => Promise<string>> = {
    add: () => members.add({ conversationId, people: texts("person") }).then(() => details),
    remove: () => members.remove({ conversationId, personId }).then(() => details),
    owner: () => members.changeRole({ conversationId, personId, role: "owner" }).then(() => memberPage),
    moderator: () => members.changeRole({ conversationId, personId, role: "moderator" }).then(() => memberPage),
    member: () => members.changeRole({ conversationId, personId, role: "member" }).then(() => memberPage),
    leave: () => leave({ conversationId }).then(() => paths.workspace(workspace)),
    write: () => startDirect({ workspace, people: [personId] }).then(({ id }) => paths.conversation(workspace, id)),
  };
  const act = acts[text("act")];
  if (act) return act();
  const isDone = await changeSettings(form, conversationId);
  if (!isDone) throw invalid("act", "This form does not say what to do.");
  // Whoever deleted it finds the way back first.
  return isDone === "delete" ? paths.adminConversation(workspace, conversationId) : details;
});

export const meta = () => pageTitle("Details");

export default function Details() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return (
    <AsidePane label="Details">
      <ConversationPanel {...here} answer={useActionData<typeof action>()} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
