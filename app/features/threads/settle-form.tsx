import { Form } from "@remix-run/react";
import { useMessages } from "~/client/cache/use-messages";
import { excerpt } from "~/features/messages/excerpt";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";
import { ButtonLink } from "~/ui/controls/button-link";
import { RadioGroup } from "~/ui/controls/radio-group";
import { SubmitButton } from "~/ui/controls/submit-button";
import { ScrollArea } from "~/ui/layout/scroll-area";

type SettleFormProps = { workspace: string; conversation: ConversationView; rootId: string };

/** Says that a thread is settled, and by which of its replies. */
export function SettleForm({ workspace, conversation, rootId }: SettleFormProps) {
  const { messages } = useMessages(conversation.id, rootId);
  const replies = messages.filter(({ deleted }) => deleted === null).reverse();
  const to = paths.thread(workspace, conversation.id, rootId);
  return (
    <ScrollArea>
      <Form method="post" action={to} className="p-4">
        <RadioGroup
          legend="What settled it?"
          name="answer"
          defaultValue=""
          choices={[{ value: "", label: "No reply in particular" }, ...replies.map(choiceOf)]}
        />
        <p className="mt-3 text-pretty text-sm text-text-muted">The next reply opens the thread again.</p>
        <div className="mt-5 flex gap-2">
          <SubmitButton name="act" value="resolve" kind="primary">
            Resolve
          </SubmitButton>
          <ButtonLink to={to} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </ScrollArea>
  );
}

function choiceOf({ id, body, author }: MessageView) {
  const label = <bdi className="line-clamp-3 [overflow-wrap:anywhere]">{excerpt(body)}</bdi>;
  return { value: id, label, hint: author.name };
}
