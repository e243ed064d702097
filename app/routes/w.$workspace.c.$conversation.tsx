import type { MetaFunction } from "@remix-run/node";
import { Outlet, useActionData, useLoaderData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { takeWords } from "~/api/web/take-words";
import { useParam } from "~/client/query/use-param";
import { AskPage } from "~/features/messages/ask-page";
import { ConversationPage } from "~/features/messages/conversation-page";
import { givenBack } from "~/features/messages/given-back";
import { historyCursor } from "~/features/messages/history-cursor";
import { openedConversation, openedTitle } from "~/features/messages/opened-conversation";
import { withQuotes } from "~/features/messages/quotes-in";
import { Id } from "~/shared/inputs/id";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async (args) => {
  const { q, call, ifAllowed, param, url, goTo } = args;
  const conversationId = param("conversation");
  if (!Id.safeParse(conversationId).success) {
    const workspace = param("workspace");
    const { id } = await call.conversations.lists.named({ workspace, name: conversationId });
    goTo(paths.conversation(workspace, id) + url.search);
  }
  const at = historyCursor(url.searchParams);
  return withQuotes(args, [
    q.conversations.read.queryOptions({ conversationId }),
    ifAllowed(q.reading.receipts.queryOptions({ conversationId })),
    ifAllowed(q.drafts.read.queryOptions({ conversationId })),
    at
      ? ifAllowed(q.messages.page.queryOptions({ conversationId, ...at }))
      : ifAllowed(q.messages.page.infiniteQueryOptions({ conversationId }, { getNextPageParam: () => undefined })),
  ]);
});

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = param("conversation");
  const shown = await takeWords({ call, text }, { conversationId });
  return shown ?? paths.conversation(param("workspace"), conversationId);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? openedTitle(data.dehydrated) : "Conversation");

export { shouldLoadAgain as shouldRevalidate } from "~/features/messages/should-load-again";
export { wholePageFirst as links } from "~/features/messages/whole-page-first";

export default function Conversation() {
  const { dehydrated } = useLoaderData<typeof loader>();
  const opened = openedConversation(dehydrated);
  const given = givenBack(useActionData<typeof action>());
  const workspace = useParam("workspace");
  if (!opened.rights.includes("read"))
    return <AskPage key={opened.id} workspace={workspace} conversationId={opened.id} />;
  return (
    <>
      <ConversationPage key={opened.id} workspace={workspace} opened={opened} given={given} />
      <Outlet />
    </>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
