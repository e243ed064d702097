import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { useConversation } from "./use-conversation";

type LeaveConversationProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** Says what leaving means, and asks once. */
export function LeaveConversation({ workspace, conversationId, answer }: LeaveConversationProps) {
  const conversation = useConversation(conversationId);
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <h3 className="text-balance font-semibold text-lg">Leave {conversationTitle(conversation)}?</h3>
      <p className="mt-2 text-pretty text-text-soft">What you wrote stays. {wayBack(conversation)}</p>
      <div className="mt-5 flex gap-2">
        <SubmitButton name="act" value="leave" kind="danger">
          Leave
        </SubmitButton>
        <ButtonLink to={paths.conversationDetails(workspace, conversationId)} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

function wayBack({ kind, visibility }: ConversationView): string {
  if (kind === "group") return "You come back by starting it again with the same people.";
  if (visibility === "private") return "You come back only when somebody adds you.";
  if (visibility === "restricted") return "You may ask to be let in again.";
  return "The channel is public: you may join again.";
}
