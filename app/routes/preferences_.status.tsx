import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { OwnPage } from "~/features/account/own-page";
import { StatusForm } from "~/features/account/status-form";
import { statusFrom } from "~/features/account/status-from";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q }) => [q.people.me.queryOptions()]);

export const action = sessionForm(async ({ call, text }) => {
  await call.people.setStatus(statusFrom(text));
  return `${paths.ownStatus()}?saved`;
});

export const meta = () => pageTitle("Your status");

export default function OwnStatus() {
  return (
    <OwnPage title="Your status" lead="What others should know of the moment.">
      <StatusForm answer={useActionData<typeof action>()} />
    </OwnPage>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
