import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { NewDirectForm } from "~/features/conversations/new-direct-form";
import { peopleSearchInput } from "~/features/people/people-search-input";
import { FormPane } from "~/features/workspace/form-pane";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param, url }) => [
  q.workspaces.colleagues.queryOptions(peopleSearchInput(param("workspace"), url.searchParams)),
]);

export const action = sessionForm(async ({ call, texts, param }) => {
  const workspace = param("workspace");
  const { id } = await call.conversations.startDirect({ workspace, people: texts("person") });
  return paths.conversation(workspace, id);
});

export const meta = () => pageTitle("New message");

export default function NewDirect() {
  const workspace = useParam("workspace");
  return (
    <FormPane
      workspace={workspace}
      title="New message"
      lead="Choose one person, several for a group, or nobody for notes to yourself."
    >
      <NewDirectForm workspace={workspace} answer={useActionData<typeof action>()} />
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
