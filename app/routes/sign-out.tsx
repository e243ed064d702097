import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { paths } from "~/shared/rules/paths";

export const loader = page(({ goTo }) => goTo(paths.home()));

export const action = sessionForm(async ({ call }) => {
  await call.account.signOut();
  return paths.signIn();
});
