import { useMaybeMe } from "~/features/people/use-me";
import { PageCard } from "~/ui/layout/page-card";
import { SignOutForm } from "./sign-out-form";

/** Where there is no workspace to go to: on a server that nobody has set up, or for somebody who is in none. */
export function StartPage() {
  const me = useMaybeMe();
  if (me) {
    return (
      <PageCard title="You are in no workspace" lead={`You are signed in as ${me.name}.`}>
        <p className="mb-5 text-pretty">Open an invitation link, or ask somebody of your team for one.</p>
        <SignOutForm>Sign out</SignOutForm>
      </PageCard>
    );
  }
  return (
    <PageCard title="This server is new" lead="Nobody has set it up yet.">
      <p className="text-pretty">
        Whoever started it finds a first-run link in the terminal, in the lines that it printed at the start. Open that
        link to create the first workspace and its owner.
      </p>
    </PageCard>
  );
}
