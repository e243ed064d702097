import { Form, useNavigation } from "@remix-run/react";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { Button } from "~/ui/controls/button";
import { RelativeTime } from "~/ui/controls/relative-time";
import { useEndOfSilence } from "./use-end-of-silence";

type ComposerClosedProps = { workspace: string; conversation: ConversationView };

/** Where one cannot write: a sentence that says why, and the way in where there is one. */
export function ComposerClosed({ workspace, conversation }: ComposerClosedProps) {
  const canJoin = !conversation.isMember && conversation.rights.includes("join");
  return (
    <div id="composer" className="shrink-0 px-5 pt-1 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:px-2">
      <div className="flex min-h-control flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-line bg-surface-sunken px-4 py-2 text-text-muted">
        <p className="min-w-0 [overflow-wrap:anywhere]">
          <WhyClosed conversation={conversation} />
        </p>
        {canJoin && <JoinForm to={paths.conversationJoin(workspace, conversation.id)} />}
      </div>
    </div>
  );
}

function JoinForm({ to }: { to: string }) {
  const { formAction } = useNavigation();
  return (
    <Form method="post" action={to}>
      <Button kind="primary" pending={formAction === to}>
        Join
      </Button>
    </Form>
  );
}

function WhyClosed({ conversation }: Pick<ComposerClosedProps, "conversation">) {
  const until = conversation.place?.silencedUntil ?? null;
  useEndOfSilence(conversation.id, until);
  if (conversation.state === "open" && until)
    return (
      <>
        A moderator has silenced you here until <RelativeTime at={until} as="full" />. You can read on.
      </>
    );
  return whyClosed(conversation);
}

function whyClosed(conversation: ConversationView): string {
  if (conversation.state === "archived") return "This is archived. It can be read, and nothing is added.";
  if (conversation.state === "closed") return "This is closed. It can be read, and nothing is added.";
  if (conversation.viewer.hasBlocked)
    return `You block ${conversationTitle(conversation)}, so nothing is sent to them.`;
  if (!conversation.isMember) return `You are looking at #${conversationTitle(conversation)}.`;
  if (conversation.posting === "moderators") return "You can read here; moderators post.";
  return "You can read here.";
}
