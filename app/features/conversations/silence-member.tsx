import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { DurationSelect } from "~/ui/controls/duration-select";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { NoSuchMember } from "./no-such-member";
import { useMembers } from "./use-conversation";

type SilenceMemberProps = { workspace: string; conversationId: string; personId: string; answer: Answer | undefined };

const lengths = [600, 3_600, 6 * 3_600, 86_400, 3 * 86_400, 7 * 86_400];

/** Says what silence means, and asks for how long. */
export function SilenceMember({ workspace, conversationId, personId, answer }: SilenceMemberProps) {
  const member = useMembers(conversationId).find(({ person }) => person.id === personId);
  const details = paths.conversationDetails(workspace, conversationId);
  if (!member) return <NoSuchMember details={details} />;
  const fields = answeredFields(answer, ["seconds"]);
  return (
    <ActionForm fields={fields} className="space-y-4">
      <h3 className="text-balance break-words font-semibold text-lg">
        Silence <bdi>{member.person.name}</bdi>?
      </h3>
      <p className="text-pretty text-text-soft">
        They read on and neither post nor react until then. They see why and until when; nobody else is told.
      </p>
      <input type="hidden" name="person" value={personId} />
      <Field label="For how long" error={fields.errorOf("seconds")}>
        <DurationSelect name="seconds" seconds={lengths} defaultValue={fields.valueOf("seconds") ?? 3_600} />
      </Field>
      <div className="flex gap-2">
        <SubmitButton name="act" value="silence" kind="primary">
          Silence
        </SubmitButton>
        <ButtonLink to={`${details}?member=${personId}`} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
