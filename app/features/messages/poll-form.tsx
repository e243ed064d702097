import type { FormEvent, ReactNode } from "react";
import type { PollView } from "~/shared/views/message";
import { Button } from "~/ui/controls/button";
import { RelativeTime } from "~/ui/controls/relative-time";
import { PollAnswer } from "./poll-answer";
import { shareOf, sortWords, votesWords } from "./poll-words";
import { useIsOver } from "./use-poll";

type PollFormProps = {
  poll: PollView;
  /** The poll's own page, which takes the form. */
  action: string;
  /** Where the form leads back to; left out for the page itself. */
  returnTo?: string;
  mayVote: boolean;
  isSending?: boolean;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** Beside the facts at the foot. */
  children?: ReactNode;
};

/** Answers to choose from with what was chosen so far; once it is over, what came of it. */
export function PollForm({ poll, action, returnTo, mayVote, isSending = false, onSubmit, children }: PollFormProps) {
  const isOver = useIsOver(poll);
  const isOpen = mayVote && !isOver;
  const mine = poll.options.filter(({ isMine }) => isMine);
  const type = poll.isMultiple ? "checkbox" : "radio";
  return (
    <form
      method="post"
      action={action}
      onSubmit={onSubmit}
      className="max-w-120 space-y-3 rounded-card border border-line bg-surface-raised p-3"
    >
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <fieldset>
        <legend className="sr-only">{poll.isMultiple ? "Choose any answers" : "Choose one answer"}</legend>
        {/* What was chosen elsewhere is chosen here, too. */}
        <ul key={mine.map(({ id }) => id).join()} className="space-y-2.5">
          {poll.options.map((option) => (
            <PollAnswer key={option.id} option={option} share={shareOf(poll, option)} type={isOpen ? type : null} />
          ))}
        </ul>
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        {isOpen && (
          <Button size="small" name="act" value="vote" pending={isSending}>
            {mine.length > 0 ? "Change vote" : "Vote"}
          </Button>
        )}
        {isOpen && mine.length > 0 && (
          <Button size="small" kind="quiet" name="act" value="withdraw" pending={isSending}>
            Take back
          </Button>
        )}
        <PollFacts poll={poll} isOver={isOver} />
        {children}
      </div>
    </form>
  );
}

function PollFacts({ poll, isOver }: { poll: PollView; isOver: boolean }) {
  const { options, closesAt, closedAt } = poll;
  const votes = options.reduce((sum, { count }) => sum + count, 0);
  return (
    <p className="text-text-muted">
      <span className="numerals">{votesWords(votes)}</span> · {sortWords(poll)}
      {isOver && " · Closed"}
      {!isOver && closedAt === null && closesAt !== null && (
        <>
          {" · Open until "}
          <RelativeTime at={closesAt} as="full" />
        </>
      )}
    </p>
  );
}
