import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { AvatarForm } from "~/features/account/avatar-form";
import { cropFrom } from "~/features/account/crop-from";
import { OwnPage } from "~/features/account/own-page";
import { paths } from "~/shared/rules/paths";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ q }) => [q.people.me.queryOptions()]);

export const action = sessionForm(async ({ call, text, file }) => {
  if (text("act") === "remove") await call.people.removeAvatar();
  else {
    const picture = (await file("avatar")) ?? new Uint8Array();
    await call.people.changeAvatar({ picture, ...cropFrom(text) });
  }
  return `${paths.ownAvatar()}?saved`;
});

export const meta = () => pageTitle("Your picture");

export default function OwnAvatar() {
  return (
    <OwnPage title="Your picture" lead="It stands beside everything you say.">
      <AvatarForm answer={useActionData<typeof action>()} />
    </OwnPage>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
