import { paths } from "~/shared/rules/paths";
import type { ProfileView } from "~/shared/views/profile";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";

type BlockQuestionProps = { workspace: string; person: ProfileView; answer: Answer | undefined };

/** What blocking somebody does, before it is done. */
export function BlockQuestion({ workspace, person, answer }: BlockQuestionProps) {
  const address = paths.person(workspace, person.handle);
  return (
    <ActionForm fields={answeredFields(answer, [])} action={address}>
      <input type="hidden" name="person" value={person.id} />
      <h3 className="font-semibold text-lg [overflow-wrap:anywhere]">
        Block <bdi>{person.name}</bdi>?
      </h3>
      <p className="mt-2 text-pretty text-text-soft">
        Your direct conversation leaves your list, and their mentions of you count for nothing. In channels that you
        share you go on reading each other. They are not told, and you can take it back at any time.
      </p>
      <div className="mt-5 flex gap-2">
        <SubmitButton name="act" value="block" kind="danger">
          Block
        </SubmitButton>
        <ButtonLink to={address} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
