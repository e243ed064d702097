import { Link, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import { useActing } from "./acting";
import { PollForm } from "./poll-form";
import { useVote } from "./use-poll";

/** The answers beneath a question in the list of messages: voted on the spot, or by a form where there is no script. */
export function MessagePoll({ message }: { message: MessageView }) {
  const acting = useActing();
  const { pathname, search } = useLocation();
  const vote = useVote(message);
  const { poll, id } = message;
  if (!acting || !poll) return null;
  const page = paths.messagePoll(acting.workspace, acting.place.id, id);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isTaken = submitter instanceof HTMLButtonElement && submitter.value === "withdraw";
    const chosen = new FormData(event.currentTarget).getAll("option").map(String);
    if (isTaken || chosen.length > 0) vote.mutate(isTaken ? [] : chosen);
  }

  return (
    <div className="my-1">
      <PollForm
        poll={poll}
        action={page}
        returnTo={pathname + search}
        mayVote={acting.place.rights.includes("react")}
        isSending={vote.isPending}
        onSubmit={handleSubmit}
      >
        <Link to={page} preventScrollReset className="text-text-muted hover:underline">
          More about this poll
        </Link>
      </PollForm>
    </div>
  );
}
