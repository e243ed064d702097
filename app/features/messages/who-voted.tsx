import { paths } from "~/shared/rules/paths";
import type { PollView } from "~/shared/views/message";
import { ButtonLink } from "~/ui/controls/button-link";
import type { OneMessageProps } from "./message-panel";
import { PollVoters } from "./poll-voters";

/** Which answer a page of voters is about, and after whom it goes on. */
export type AskedAnswer = { optionId: string | undefined; after: string | undefined };

type WhoVotedProps = OneMessageProps & { poll: PollView; asked: AskedAnswer };

/** The answers that were chosen, and who chose one of them, unless the poll is anonymous. */
export function WhoVoted({ poll, asked, ...at }: WhoVotedProps) {
  if (poll.isAnonymous)
    return <p className="text-text-muted">This poll is anonymous: nobody is told who chose what.</p>;
  const chosen = poll.options.filter(({ count }) => count > 0);
  if (chosen.length === 0) return <p className="text-text-muted">Nobody has voted yet.</p>;
  const optionId = asked.optionId ?? chosen[0]?.id;
  const { workspace, conversationId, messageId } = at;
  return (
    <section className="space-y-2">
      <h3 className="font-medium text-sm">Who voted</h3>
      <nav aria-label="Answers" className="flex flex-wrap gap-1">
        {chosen.map(({ id, words, count }) => (
          <ButtonLink
            key={id}
            to={paths.messageVoters(workspace, conversationId, { messageId, optionId: id })}
            size="small"
            kind={id === optionId ? "plain" : "quiet"}
            aria-current={id === optionId ? "page" : undefined}
            preventScrollReset
          >
            <bdi className="max-w-60 truncate">{words}</bdi> <span className="numerals">{count}</span>
          </ButtonLink>
        ))}
      </nav>
      {optionId && <PollVoters {...at} optionId={optionId} after={asked.after} />}
    </section>
  );
}
