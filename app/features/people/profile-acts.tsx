import { paths } from "~/shared/rules/paths";
import type { ProfileView } from "~/shared/views/profile";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { useMe } from "./use-me";

type ProfileActsProps = { workspace: string; person: ProfileView; answer: Answer | undefined };

/** What one can do about somebody; about oneself, what one can change. */
export function ProfileActs({ workspace, person, answer }: ProfileActsProps) {
  const me = useMe();
  const address = paths.person(workspace, person.handle);
  if (person.id === me.id)
    return (
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={paths.ownProfile()}>Edit profile</ButtonLink>
        <ButtonLink to={paths.ownStatus()} kind="quiet">
          Set status
        </ButtonLink>
      </div>
    );
  return (
    <ActionForm fields={answeredFields(answer, [])} action={address} className="flex flex-wrap gap-2">
      <input type="hidden" name="person" value={person.id} />
      {person.isActive && !person.isBlocked && (
        <SubmitButton name="act" value="write" kind="primary">
          Write to {person.name.split(" ")[0]}
        </SubmitButton>
      )}
      {person.isBlocked ? (
        <SubmitButton name="act" value="unblock">
          Unblock
        </SubmitButton>
      ) : (
        <ButtonLink to={`${address}?block`} kind="quiet">
          Block
        </ButtonLink>
      )}
    </ActionForm>
  );
}
