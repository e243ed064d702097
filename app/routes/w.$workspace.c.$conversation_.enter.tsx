import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { EnterByOffice } from "~/features/conversations/enter-by-office";
import { FormPane } from "~/features/workspace/form-pane";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q, param }) => [q.entrance.read.queryOptions({ conversationId: param("conversation") })]);

export const action = sessionForm(async ({ call, param }) => {
  const conversationId = param("conversation");
  await call.entrance.enter({ conversationId });
  return paths.conversation(param("workspace"), conversationId);
});

export const meta = () => pageTitle("Come in as an administrator");

export default function Enter() {
  const workspace = useParam("workspace");
  return (
    <FormPane workspace={workspace} title="Come in as an administrator">
      <EnterByOffice
        workspace={workspace}
        conversationId={useParam("conversation")}
        answer={useActionData<typeof action>()}
      />
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
