import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { takeWords } from "~/api/web/take-words";
import { useParam } from "~/client/query/use-param";
import { givenBack } from "~/features/messages/given-back";
import { withQuotes } from "~/features/messages/quotes-in";
import { threadCursor } from "~/features/threads/thread-cursor";
import { ThreadPane } from "~/features/threads/thread-pane";
import { paths } from "~/shared/rules/paths";
import { AsidePane } from "~/ui/layout/aside-pane";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page((args) => {
  const { q, param, url } = args;
  const thread = { conversationId: param("conversation"), rootId: param("message") };
  const at = threadCursor(url.searchParams);
  return withQuotes(args, [
    q.threads.standing.queryOptions(thread),
    q.drafts.read.queryOptions(thread),
    at
      ? q.messages.page.queryOptions({ ...thread, ...at })
      : q.messages.page.infiniteQueryOptions(thread, { getNextPageParam: () => undefined }),
  ]);
});

export const action = sessionForm(async ({ call, text, param }) => {
  const thread = { conversationId: param("conversation"), rootId: param("message") };
  const answer = text("answer");
  const acts: Record<string, () => Promise<unknown>> = {
    follow: () => call.threads.follow(thread),
    unfollow: () => call.threads.unfollow(thread),
    unread: () => call.threads.markUnread(thread),
    resolve: () => call.threads.resolve(answer ? { ...thread, answerId: answer } : thread),
    reopen: () => call.threads.reopen(thread),
  };
  const act = acts[text("act")];
  const shown = act ? void (await act()) : await takeWords({ call, text }, thread);
  return shown ?? paths.thread(param("workspace"), thread.conversationId, thread.rootId);
});

export const meta = () => pageTitle("Thread");

export default function Thread() {
  const thread = { conversationId: useParam("conversation"), rootId: useParam("message") };
  const given = givenBack(useActionData<typeof action>());
  return (
    <AsidePane label="Thread">
      <ThreadPane key={thread.rootId} {...thread} workspace={useParam("workspace")} given={given} />
    </AsidePane>
  );
}

export { PanelError as ErrorBoundary } from "~/features/workspace/panel-error";
