import { PersonAvatar } from "~/features/people/person-avatar";
import type { MeView } from "~/shared/views/person";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { SubmitButton } from "~/ui/controls/submit-button";

type JoinAsMeProps = { me: MeView; answer: Answer | undefined };

/** Somebody who is signed in joins with the account they have. */
export function JoinAsMe({ me, answer }: JoinAsMeProps) {
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <div className="mb-5 flex items-center gap-3">
        <PersonAvatar person={me} />
        <div className="min-w-0">
          <p className="truncate font-semibold">{me.name}</p>
          <p className="truncate text-sm text-text-muted">{me.email}</p>
        </div>
      </div>
      <SubmitButton kind="primary" size="large" fit="wide">
        Join as {me.name.split(" ")[0]}
      </SubmitButton>
    </ActionForm>
  );
}
