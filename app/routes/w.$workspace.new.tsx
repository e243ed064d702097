import { useActionData } from "@remix-run/react";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { NewChannelForm } from "~/features/conversations/new-channel-form";
import { FormPane } from "~/features/workspace/form-pane";
import { useWorkspace } from "~/features/workspace/use-workspace";
import { CreateChannel } from "~/shared/inputs/conversation";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const action = sessionForm(async ({ call, text, param }) => {
  const workspace = param("workspace");
  const about = CreateChannel.parse({
    name: text("name"),
    kind: text("kind") || undefined,
    visibility: text("visibility") || undefined,
    topic: text("topic"),
    description: text("description"),
    icon: text("icon"),
    category: text("category"),
  });
  const { id } = await call.conversations.createChannel({
    ...about,
    workspace,
    icon: about.icon ?? "",
    category: about.category ?? "",
  });
  return paths.conversation(workspace, id);
});

export const meta = () => pageTitle("Create a channel");

export default function NewChannel() {
  const workspace = useParam("workspace");
  return (
    <FormPane workspace={workspace} title="Create a channel" lead="One subject that several people talk about.">
      <NewChannelForm
        role={useWorkspace(workspace).role}
        answer={useActionData<typeof action>()}
        cancelTo={paths.workspace(workspace)}
      />
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
