import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";

type EnterByOfficeProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** Says what coming in by office means, and asks once. */
export function EnterByOffice({ workspace, conversationId, answer }: EnterByOfficeProps) {
  const { data: place } = useSuspenseQuery(useApi().entrance.read.queryOptions({ conversationId }));
  const members = place.memberCount === 1 ? "The 1 member" : `The ${place.memberCount.toLocaleString("en")} members`;
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <h2 className="text-balance break-words font-semibold text-lg">
        Come into <bdi>{place.name}</bdi>?
      </h2>
      <p className="mt-2 text-pretty text-text-soft">
        Nobody there has let you in. {members} will see a notice that you came in as an administrator, and it is written
        down in the audit log. From then on you read and write as they do.
      </p>
      <div className="mt-5 flex gap-2">
        <SubmitButton kind="danger">Come in</SubmitButton>
        <ButtonLink to={paths.workspace(workspace)} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
