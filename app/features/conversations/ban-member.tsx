import { conversationTitle } from "~/shared/rules/conversation-title";
import { limits } from "~/shared/rules/limits";
import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { NoSuchMember } from "./no-such-member";
import { useConversation, useMembers } from "./use-conversation";

type BanMemberProps = { workspace: string; conversationId: string; personId: string; answer: Answer | undefined };

/** Says what a ban means, and asks once and why. */
export function BanMember({ workspace, conversationId, personId, answer }: BanMemberProps) {
  const title = conversationTitle(useConversation(conversationId));
  const member = useMembers(conversationId).find(({ person }) => person.id === personId);
  const details = paths.conversationDetails(workspace, conversationId);
  if (!member) return <NoSuchMember details={details} />;
  const fields = answeredFields(answer, ["reason"]);
  return (
    <ActionForm fields={fields} className="space-y-4">
      <h3 className="text-balance break-words font-semibold text-lg">
        Ban <bdi>{member.person.name}</bdi> from <bdi>{title}</bdi>?
      </h3>
      <p className="text-pretty text-text-soft">
        Their open pages fall silent at once, and the conversation is not there for them any more: they neither find,
        read nor join it, and nobody can add them, until the ban is lifted. What they wrote stays.
      </p>
      <input type="hidden" name="person" value={personId} />
      <Field
        label="Reason"
        optional
        hint="For the other moderators. The person does not see it."
        error={fields.errorOf("reason")}
      >
        <TextArea name="reason" rows={2} maxLength={limits.reason} defaultValue={fields.valueOf("reason")} />
      </Field>
      <div className="flex gap-2">
        <SubmitButton name="act" value="ban" kind="danger">
          Ban
        </SubmitButton>
        <ButtonLink to={`${details}?member=${personId}`} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
