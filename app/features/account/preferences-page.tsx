import { useSearchParams } from "@remix-run/react";
import { useMaybeMe } from "~/features/people/use-me";
import { paths, safeReturnTo } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { Divider } from "~/ui/controls/divider";
import { Notice } from "~/ui/controls/notice";
import { PageCard } from "~/ui/layout/page-card";
import { PreferencesForm } from "./preferences-form";
import { SignOutForm } from "./sign-out-form";

/** How Parley looks to one person in one browser, and the way out. */
export function PreferencesPage() {
  const [asked] = useSearchParams();
  const me = useMaybeMe();
  const returnTo = safeReturnTo(asked.get("returnTo"));
  return (
    <PageCard
      title="Preferences"
      lead="They hold for this browser."
      foot={
        <ButtonLink to={returnTo} kind="quiet">
          Back
        </ButtonLink>
      }
    >
      {asked.has("saved") && (
        <div className="mb-5">
          <Notice kind="success" role="status">
            Saved.
          </Notice>
        </div>
      )}
      <PreferencesForm returnTo={returnTo} />
      {me && (
        <div className="mt-8 space-y-4">
          <Divider />
          <nav aria-label="About you" className="flex flex-wrap gap-2">
            <ButtonLink to={paths.ownProfile()}>Profile</ButtonLink>
            <ButtonLink to={paths.ownAvatar()}>Picture</ButtonLink>
            <ButtonLink to={paths.ownStatus()}>Status</ButtonLink>
            <ButtonLink to={paths.ownReceipts()}>Read receipts</ButtonLink>
            <ButtonLink to={paths.blockedPeople()}>People you block</ButtonLink>
          </nav>
          <p className="text-sm text-text-muted">
            You are signed in as <b className="font-semibold text-text">{me.name}</b>, {me.email}.
          </p>
          <SignOutForm>Sign out</SignOutForm>
        </div>
      )}
    </PageCard>
  );
}
