import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { useParam } from "~/client/query/use-param";
import { JoinPage } from "~/features/account/join-page";
import { gone } from "~/shared/rules/errors";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(async ({ q, call, param, isSignedIn }) => {
  const token = param("token");
  if (!(await call.account.invitation({ token }))) throw gone("This invitation is no longer open.");
  return [q.account.invitation.queryOptions({ token }), ...(isSignedIn ? [q.account.me.queryOptions()] : [])];
});

export const action = sessionForm(async ({ call, text, param, isSignedIn }) => {
  const token = param("token");
  if (isSignedIn) return paths.arrival(await call.account.acceptInvitationAsMe({ token }));
  const place = await call.account.acceptInvitation({
    token,
    name: text("name"),
    handle: text("handle"),
    email: text("email"),
    password: text("password"),
  });
  return paths.arrival(place);
});

export const meta = () => pageTitle("Join");

export default function Join() {
  return <JoinPage token={useParam("token")} answer={useActionData<typeof action>()} />;
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
