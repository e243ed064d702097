import { useActionData } from "@remix-run/react";
import { page } from "~/api/web/page-data";
import { sessionForm } from "~/api/web/session-form";
import { SignInForm } from "~/features/account/sign-in-form";
import { safeReturnTo } from "~/shared/rules/paths";
import { PageCard } from "~/ui/layout/page-card";
import { pageTitle } from "~/ui/layout/page-title";

export const loader = page(({ isSignedIn, goTo, url }) =>
  isSignedIn ? goTo(safeReturnTo(url.searchParams.get("returnTo"))) : [],
);

export const action = sessionForm(async ({ call, text, url }) => {
  await call.account.signIn({ email: text("email"), password: text("password") });
  return safeReturnTo(url.searchParams.get("returnTo"));
});

export const meta = () => pageTitle("Sign in");

export default function SignIn() {
  return (
    <PageCard title="Sign in" foot="No account yet? Ask somebody of your team for an invitation.">
      <SignInForm answer={useActionData<typeof action>()} />
    </PageCard>
  );
}

export { RouteError as ErrorBoundary } from "~/features/workspace/route-error";
