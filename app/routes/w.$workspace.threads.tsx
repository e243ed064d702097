import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { threadsInput } from "~/features/threads/threads-input";
import { ThreadsPage } from "~/features/threads/threads-page";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.threads.list.queryOptions(threadsInput(param("workspace"), url.searchParams)),
]);

export const action = sessionForm(async ({ call, text, param, url }) => {
  const workspace = param("workspace");
  if (text("act") === "all") await call.threads.markAllRead({ workspace });
  else {
    const thread = { conversationId: text("conversation"), rootId: text("root") };
    await call.threads.mark({ ...thread, seq: Number(text("seq")) });
  }
  return url.pathname + url.search;
});

export const meta = () => pageTitle("Threads");

export default function Threads() {
  return <ThreadsPage workspace={useParam("workspace")} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
