import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { FormPane } from "~/features/workspace/form-pane";
import { InviteForm } from "~/features/workspace/invite-form";
import { InviteLink } from "~/features/workspace/invite-link";
import { CreateInvitation } from "~/shared/inputs/workspace";
import { forbidden } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ call, param }) => {
  const { role } = await call.workspaces.read({ workspace: param("workspace") });
  if (!workspaceRightsOf(role).has("invite")) throw forbidden("invite people");
  return [];
});

export const action = sessionForm(async ({ call, text, param, url }) => {
  const workspace = param("workspace");
  const asked = CreateInvitation.parse({ role: text("role"), days: text("days"), uses: text("uses") });
  const { token, ...invitation } = await call.workspaces.invite({ workspace, ...asked });
  return { show: { ...invitation, link: url.origin + paths.join(token) } };
});

export const meta = () => pageTitle("Invite people");

export default function Invite() {
  const workspace = useParam("workspace");
  const answer = useActionData<typeof action>();
  const isMade = answer !== undefined && "show" in answer;
  return (
    <FormPane workspace={workspace} title="Invite people" lead="Whoever opens the link can join.">
      {isMade ? (
        <InviteLink workspace={workspace} invitation={answer.show} />
      ) : (
        <InviteForm workspace={workspace} answer={answer} />
      )}
    </FormPane>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
