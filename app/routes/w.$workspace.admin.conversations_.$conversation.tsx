import { useActionData } from "@remix-run/react";
import { changeSettings } from "~/api/web/change-settings";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { AdministeredConversation } from "~/features/admin/administered-conversation";
import { askedShape } from "~/features/conversations/shape-input";
import { invalid } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => {
  const conversationId = param("conversation");
  const shape = askedShape(url.searchParams);
  return [
    q.administration.conversation.queryOptions({ conversationId }),
    ...(shape ? [q.conversations.settings.previewShape.queryOptions({ conversationId, ...shape })] : []),
  ];
});

export const action = sessionForm(async (form) => {
  const conversationId = form.param("conversation");
  const isDone = await changeSettings(form, conversationId);
  if (!isDone) throw invalid("act", "This form does not say what to do.");
  return paths.adminConversation(form.param("workspace"), conversationId);
});

export const meta = () => pageTitle("Conversation");

export default function AdminConversation() {
  const here = { workspace: useParam("workspace"), conversationId: useParam("conversation") };
  return <AdministeredConversation {...here} answer={useActionData<typeof action>()} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
