import { Form } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { excerpt } from "~/features/messages/excerpt";
import type { HistoryCursor } from "~/features/messages/history-cursor";
import { MessageGroup } from "~/features/messages/message-group";
import { countWords } from "~/features/messages/thread-summary";
import { useClock } from "~/features/messages/use-clock";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView, ThreadSummaryView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { maySettle } from "./may-settle";
import { useRoot } from "./use-root";

type ThreadRootProps = {
  workspace: string;
  conversation: ConversationView;
  rootId: string;
  me: PersonView;
  at: HistoryCursor;
};

const noActs = { retry: () => undefined, discard: () => undefined };
const nobody: ReadonlySet<string> = new Set();

/** What the thread is about, always in sight, with how it ended. */
export function ThreadRoot({ workspace, conversation, rootId, me, at }: ThreadRootProps) {
  const clock = useClock();
  const root = useRoot({ conversationId: conversation.id, rootId, at });
  if (!root) return null;
  const line = { kind: "sent" as const, key: root.clientId, at: root.createdAt, message: root };
  const group = { key: root.id, author: root.author, isNew: false, isNotice: false, lines: [line] };
  return (
    <div className="shrink-0 border-line border-b">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label="What the thread is about"
        className="scroll-quiet -outline-offset-2 max-h-[30dvh] overflow-y-auto pt-1 pb-2"
      >
        <MessageGroup group={group} me={me} blocked={nobody} clock={clock} acts={noActs} />
      </section>
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 gap-y-1 px-5 pb-1.5 max-sm:px-3">
        <Ending thread={root.thread} />
        {maySettle(conversation, root, me.id) && (
          <Settling root={root} to={paths.threadSettle(workspace, conversation.id, root.id)} />
        )}
      </div>
    </div>
  );
}

function Ending({ thread }: { thread: ThreadSummaryView | null }) {
  if (!thread?.resolvedAt) return <p className="text-sm text-text-muted">{countWords(thread?.replyCount ?? 0)}</p>;
  const { answerWords } = thread;
  return (
    <p className="flex min-w-0 flex-1 items-center gap-1.5 text-sm text-success">
      <CircleCheck aria-hidden="true" className="size-4 shrink-0" />
      <span className="shrink-0 font-medium">Resolved{answerWords ? ":" : ""}</span>
      {answerWords && <bdi className="min-w-0 truncate text-text">{excerpt(answerWords)}</bdi>}
    </p>
  );
}

function Settling({ root, to }: { root: MessageView; to: string }) {
  if (!root.thread?.resolvedAt)
    return (
      <ButtonLink to={to} size="small" kind="quiet" preventScrollReset>
        Resolve
      </ButtonLink>
    );
  return (
    <Form method="post" preventScrollReset>
      <SubmitButton name="act" value="reopen" size="small" kind="quiet">
        Reopen
      </SubmitButton>
    </Form>
  );
}
