import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { OwnPage } from "~/features/account/own-page";
import { ProfileForm } from "~/features/account/profile-form";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q }) => [q.people.me.queryOptions(), q.people.timeZones.queryOptions()]);

export const action = sessionForm(async ({ call, text }) => {
  await call.people.edit({ name: text("name"), bio: text("bio"), timeZone: text("timeZone") });
  return `${paths.ownProfile()}?saved`;
});

export const meta = () => pageTitle("Your profile");

export default function OwnProfile() {
  return (
    <OwnPage title="Your profile" lead="Everybody who shares a workspace with you can read it.">
      <ProfileForm answer={useActionData<typeof action>()} />
    </OwnPage>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
