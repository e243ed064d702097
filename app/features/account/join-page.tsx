import { Link } from "@remix-run/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { useMaybeMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import type { Answer } from "~/ui/controls/answered-fields";
import { PageCard } from "~/ui/layout/page-card";
import { JoinAsMe } from "./join-as-me";
import { JoinForm } from "./join-form";
import { SignOutForm } from "./sign-out-form";

type JoinPageProps = { token: string; answer: Answer | undefined };

/** What an invitation opens: with the account one has, or with a new one. */
export function JoinPage({ token, answer }: JoinPageProps) {
  const { data: invitation } = useSuspenseQuery(useApi().account.invitation.queryOptions({ token }));
  const me = useMaybeMe();
  const workspaceName = invitation?.workspace ?? "the workspace";
  return (
    <PageCard
      title={`Join ${workspaceName}`}
      lead={
        invitation?.role === "guest" ? "As a guest you see only the conversations that you are added to." : undefined
      }
      foot={me ? <SignOutForm>Not you? Sign out</SignOutForm> : <HaveAccount token={token} />}
    >
      {me ? <JoinAsMe me={me} answer={answer} /> : <JoinForm answer={answer} workspaceName={workspaceName} />}
    </PageCard>
  );
}

function HaveAccount({ token }: { token: string }) {
  return (
    <>
      You have an account here?{" "}
      <Link to={paths.signIn(paths.join(token))} className="text-accent-text underline">
        Sign in first
      </Link>
    </>
  );
}
