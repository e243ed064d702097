import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { useConversation } from "~/features/conversations/use-conversation";
import { useSidebar } from "~/features/conversations/use-sidebar";
import type { PlanMove } from "~/shared/inputs/move";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";
import { ConsequenceList } from "~/ui/layout/consequence-list";
import { FormStack } from "~/ui/layout/form-stack";
import type { MovePageProps } from "./move-props";

/** How many messages go where, and who would read them then who cannot now: asked before anything is moved. */
export function MoveQuestion({ workspace, conversationId, asked, answer, plan }: MovePageProps & { plan: PlanMove }) {
  const query = useApi().moving.preview.queryOptions({ conversationId, ...plan });
  const { count, readers, losing } = useSuspenseQuery(query).data;
  const here = useConversation(conversationId);
  const there = useSidebar(workspace).find(({ id }) => id === plan.toId) ?? here;
  const messages = count === 1 ? "1 message" : `${count} messages`;
  const fields = answeredFields(answer, []);
  return (
    <ActionForm fields={fields}>
      {asked.messageIds.map((id) => (
        <input key={id} type="hidden" name="message" value={id} />
      ))}
      <input type="hidden" name="from" value={asked.from} />
      <input type="hidden" name="where" value={asked.where} />
      <input type="hidden" name="root" value={plan.rootId ?? ""} />
      <input type="hidden" name="place" value={plan.toId ?? ""} />
      <input type="hidden" name="asThread" value={plan.asThread ? "yes" : ""} />
      <input type="hidden" name="readers" value={readers.count} />
      <FormStack>
        <p className="text-pretty">
          {`${messages} ${count === 1 ? "goes" : "go"} ${aimWords(plan)} `}
          <bdi className="font-semibold">{conversationTitle(there)}</bdi>, with reactions, replies and history. Each
          place here stays and says that its message was moved.
        </p>
        {plan.toId && (
          <ConsequenceList
            gain={readers.count > 0 ? [{ ...readers, sentence: "can read this from then on" }] : []}
            lose={losing > 0 ? [{ count: losing, sentence: "can read this no more" }] : []}
          />
        )}
        <div className="flex gap-2">
          <SubmitButton kind="primary">{`Move ${messages}`}</SubmitButton>
          <ButtonLink to={paths.conversationMove(workspace, conversationId, asked.from)} kind="quiet">
            Back
          </ButtonLink>
        </div>
      </FormStack>
    </ActionForm>
  );
}

function aimWords({ toId, rootId, asThread }: PlanMove): string {
  if (rootId) return "into a thread of";
  if (asThread) return "into a new thread in";
  return toId ? "to" : "out of the thread, to the end of";
}
