import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { useConversation } from "~/features/conversations/use-conversation";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { limits } from "~/shared/rules/limits";
import type { PlaceOfMessageView } from "~/shared/views/message";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { Select } from "~/ui/controls/select";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { FormStack } from "~/ui/layout/form-stack";
import { OneSend } from "./one-send";

type ForwardFormProps = { workspace: string; conversationId: string; answer: Answer | undefined };

/** To whom a message is passed on, what one says to it, and who will see it there. */
export function ForwardForm({ workspace, conversationId, answer }: ForwardFormProps) {
  const targets = useSuspenseQuery(useApi().quotes.targets.queryOptions({ workspace })).data;
  const { kind, visibility } = useConversation(conversationId);
  const fields = answeredFields(answer, ["to", "body"]);
  const others = targets.filter(({ id }) => id !== conversationId);
  if (others.length === 0)
    return <p className="text-text-soft">There is no other conversation in which you may write.</p>;
  return (
    <ActionForm fields={fields}>
      <OneSend answer={answer} />
      <FormStack>
        <Field label="To" error={fields.errorOf("to")}>
          <Select name="to" defaultValue={fields.valueOf("to")}>
            {others.map((place) => (
              <option key={place.id} value={place.id}>
                {nameOf(place)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="What you say to it" optional error={fields.errorOf("body")}>
          <TextArea name="body" defaultValue={fields.valueOf("body")} maxLength={limits.messageCodePoints * 2} />
        </Field>
        <p className="text-pretty text-sm text-text-muted">
          {visibility === "public"
            ? "Members of the workspace see it there, guests only if they are in this channel too."
            : `Only those who are in this ${kind === "channel" || kind === "announcement" ? "channel" : "conversation"} as well see it there. Everybody else sees a link that leads nowhere for them.`}
        </p>
        <div>
          <SubmitButton kind="primary">Forward</SubmitButton>
        </div>
      </FormStack>
    </ActionForm>
  );
}

function nameOf(place: PlaceOfMessageView): string {
  const isChannel = place.kind === "channel" || place.kind === "announcement";
  return isChannel ? `#${conversationTitle(place)}` : conversationTitle(place);
}
