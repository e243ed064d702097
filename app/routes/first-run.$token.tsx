import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { FirstRunForm } from "~/features/account/first-run-form";
import { gone } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { PageCard } from "~/ui/layout/page-card";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ call, param }) => {
  const { isOpen } = await call.account.firstRunState({ token: param("token") });
  if (!isOpen) throw gone("This first-run link was used already, or a newer one was printed at the last start.");
  return [];
});

export const action = sessionForm(async ({ call, text, param }) => {
  const { slug, conversationId } = await call.account.finishFirstRun({
    token: param("token"),
    workspaceName: text("workspaceName"),
    name: text("name"),
    handle: text("handle"),
    email: text("email"),
    password: text("password"),
  });
  return paths.conversation(slug, conversationId);
});

export const meta = () => pageTitle("Set up");

export default function FirstRun() {
  return (
    <PageCard title="Set up your workspace" lead="You become its owner. Everybody else joins by invitation.">
      <FirstRunForm answer={useActionData<typeof action>()} />
    </PageCard>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
