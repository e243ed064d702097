import { Form } from "@remix-run/react";
import { FolderInput } from "lucide-react";
import { excerpt } from "~/features/messages/excerpt";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import { Button } from "~/ui/controls/button";
import { ButtonLink } from "~/ui/controls/button-link";
import { Checkbox } from "~/ui/controls/checkbox";
import { EmptyState } from "~/ui/controls/empty-state";
import { Notice } from "~/ui/controls/notice";
import { FormStack } from "~/ui/layout/form-stack";
import { MoveAim } from "./move-aim";
import type { MovePageProps } from "./move-props";
import { useMovable } from "./use-movable";

/** Checkboxes before messages, and where they are to go. Nothing is moved by this form: the next page asks. */
export function MoveChoice({ workspace, conversationId, asked }: MovePageProps) {
  const { first, listed, standing } = useMovable(conversationId, asked.from);
  const chosen = asked.messageIds.length > 0 ? asked.messageIds : [first.id];
  if (listed.length === 0)
    return (
      <EmptyState icon={<FolderInput />} title="There is nothing to move here">
        Choose another message.
      </EmptyState>
    );
  return (
    <Form method="get">
      <input type="hidden" name="from" value={asked.from} />
      <FormStack>
        {asked.where && <Notice kind="warning">Choose at least one message, and where it goes.</Notice>}
        <fieldset>
          <legend className="mb-1.5 font-medium text-sm">Messages</legend>
          {listed.map((message) => (
            <Checkbox
              key={message.id}
              name="message"
              value={message.id}
              defaultChecked={chosen.includes(message.id)}
              label={<bdi className="line-clamp-2 [overflow-wrap:anywhere]">{excerpt(message.body)}</bdi>}
              hint={hintOf(message)}
            />
          ))}
        </fieldset>
        <MoveAim
          workspace={workspace}
          conversationId={conversationId}
          asked={asked}
          standing={standing}
          first={first}
        />
        <div className="flex gap-2">
          <Button kind="primary">Go on</Button>
          <ButtonLink to={paths.conversation(workspace, conversationId)} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </FormStack>
    </Form>
  );
}

function hintOf({ author, thread }: MessageView): string {
  const replies = thread?.replyCount ?? 0;
  return replies === 0 ? author.name : `${author.name}, with ${replies === 1 ? "1 reply" : `${replies} replies`}`;
}
