import { Outlet, useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { browseInput } from "~/features/conversations/browse-input";
import { DirectoryPage } from "~/features/conversations/directory-page";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.conversations.directory.queryOptions(browseInput(param("workspace"), url.searchParams)),
]);

export const action = sessionForm(async ({ call, text, param }) => {
  const conversationId = text("conversation");
  await call.conversations.join({ conversationId });
  return paths.conversation(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Browse channels");

export default function Browse() {
  return (
    <>
      <DirectoryPage workspace={useParam("workspace")} answer={useActionData<typeof action>()} />
      <Outlet />
    </>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
