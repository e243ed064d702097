import { Form } from "@remix-run/react";
import { limits } from "~/shared/rules/limits";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { Notice } from "~/ui/controls/notice";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";

type AskToJoinProps = { workspace: string; conversation: ConversationView };

/** The way in where somebody has to be let in: ask, wait, or think again. */
export function AskToJoin({ workspace, conversation }: AskToJoinProps) {
  const { id, request, rights } = conversation;
  const to = paths.conversationAsk(workspace, id);
  return (
    <section aria-live="polite" className="space-y-4">
      {request?.state === "open" && <Waiting to={to} request={request} />}
      {request?.state === "refused" && (
        <Notice title="You were not let in this time">
          This was answered <RelativeTime at={request.at} />. You may write to a moderator, and ask again a day after
          that.
        </Notice>
      )}
      {request?.state !== "open" && rights.includes("ask") && <AskForm to={to} />}
      {rights.includes("enter") && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-text-muted">
          <p>You are an administrator.</p>
          <ButtonLink to={paths.conversationEnter(workspace, id)} size="small">
            Come in without being let in
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function AskForm({ to }: { to: string }) {
  return (
    <Form method="post" action={to} className="space-y-4">
      <Field label="A few words for the moderators" optional hint="Who you are to them, or what brings you here.">
        <TextArea name="words" rows={2} maxLength={limits.reason} />
      </Field>
      <SubmitButton kind="primary" name="act" value="ask">
        Ask to join
      </SubmitButton>
    </Form>
  );
}

type WaitingProps = { to: string; request: NonNullable<ConversationView["request"]> };

function Waiting({ to, request }: WaitingProps) {
  return (
    <Notice
      title="Asked to join"
      action={
        <Form method="post" action={to}>
          <SubmitButton size="small" kind="quiet" name="act" value="withdraw">
            Withdraw
          </SubmitButton>
        </Form>
      }
    >
      You asked <RelativeTime at={request.at} />. The moderators know. This page opens by itself when you are let in.
      {request.words && (
        <q dir="auto" className="mt-1 block break-words">
          {request.words}
        </q>
      )}
    </Notice>
  );
}
