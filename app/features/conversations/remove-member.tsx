import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { NoSuchMember } from "./no-such-member";
import { useConversation, useMembers } from "./use-conversation";

type RemoveMemberProps = {
  workspace: string;
  conversationId: string;
  personId: string;
  answer: Answer | undefined;
};

/** Says what removing somebody means, and asks once. */
export function RemoveMember({ workspace, conversationId, personId, answer }: RemoveMemberProps) {
  const conversation = useConversation(conversationId);
  const member = useMembers(conversationId).find(({ person }) => person.id === personId);
  const details = paths.conversationDetails(workspace, conversationId);
  if (!member) return <NoSuchMember details={details} />;
  const title = conversationTitle(conversation);
  const isPrivate = conversation.visibility === "private";
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <h3 className="text-balance font-semibold text-lg">
        Remove {member.person.name} from {title}?
      </h3>
      <p className="mt-2 text-pretty text-text-soft">
        Their open pages fall silent at once. What they wrote stays.{" "}
        {isPrivate ? "They come back only when somebody adds them." : "The channel is public: they may join again."}
      </p>
      <input type="hidden" name="person" value={personId} />
      <div className="mt-5 flex gap-2">
        <SubmitButton name="act" value="remove" kind="danger">
          Remove
        </SubmitButton>
        <ButtonLink to={`${details}?member=${personId}`} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
