import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { BlockedPeople } from "~/features/account/blocked-people";
import { OwnPage } from "~/features/account/own-page";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q }) => [q.people.blocked.queryOptions()]);

export const action = sessionForm(async ({ call, text }) => {
  await call.people.unblock({ personId: text("person") });
  return paths.blockedPeople();
});

export const meta = () => pageTitle("People you block");

export default function Blocked() {
  return (
    <OwnPage title="People you block" lead="They are not told, and they notice nothing of it.">
      <BlockedPeople answer={useActionData<typeof action>()} />
    </OwnPage>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
