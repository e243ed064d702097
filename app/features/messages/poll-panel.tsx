import { useConversation } from "~/features/conversations/use-conversation";
import { paths } from "~/shared/rules/paths";
import type { FormAnswer } from "~/shared/views/problem";
import { FormError } from "~/ui/controls/form-error";
import { MessageActPanel } from "./message-act-panel";
import { MessageCard } from "./message-card";
import type { OneMessageProps } from "./message-panel";
import { PollEnding } from "./poll-ending";
import { PollForm } from "./poll-form";
import { useOpenedMessage } from "./use-opened-message";
import { type AskedAnswer, WhoVoted } from "./who-voted";

type PollPanelProps = OneMessageProps & { asked: AskedAnswer; answer: FormAnswer | undefined };

/** A poll at its own address: to vote without a script, to see who did, and to close it. */
export function PollPanel({ asked, answer, ...at }: PollPanelProps) {
  const { message } = useOpenedMessage(at);
  const { rights } = useConversation(at.conversationId);
  const { poll } = message;
  return (
    <MessageActPanel {...at} title="Poll">
      <div className="space-y-5">
        {answer && <FormError messages={[answer.problem.message]} />}
        <MessageCard message={message} />
        {poll ? (
          <>
            <PollForm
              poll={poll}
              action={paths.messagePoll(at.workspace, at.conversationId, at.messageId)}
              mayVote={rights.includes("react")}
            />
            <PollEnding message={message} poll={poll} mayModerate={rights.includes("moderate")} />
            <WhoVoted {...at} poll={poll} asked={asked} />
          </>
        ) : (
          <p className="text-text-muted">There is no poll in this message.</p>
        )}
      </div>
    </MessageActPanel>
  );
}
