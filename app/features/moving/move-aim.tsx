import { useSidebar } from "~/features/conversations/use-sidebar";
import { excerpt } from "~/features/messages/excerpt";
import { conversationTitle } from "~/shared/rules/conversation-title";
import type { MessageView } from "~/shared/views/message";
import { Checkbox } from "~/ui/controls/checkbox";
import { Field } from "~/ui/controls/field";
import { RadioGroup } from "~/ui/controls/radio-group";
import { Select } from "~/ui/controls/select";
import type { AskedMove } from "./move-input";

type MoveAimProps = {
  workspace: string;
  conversationId: string;
  asked: AskedMove;
  standing: readonly MessageView[];
  first: MessageView;
};

/** Where messages go: a thread here, another conversation, or out of their thread. Every field is there without a script. */
export function MoveAim({ workspace, conversationId, asked, standing, first }: MoveAimProps) {
  const inThread = first.rootId !== null;
  const where = asked.where ?? (inThread ? "out" : "thread");
  const others = useSidebar(workspace).filter(({ id }) => id !== conversationId);
  const roots = standing.filter(
    ({ rootId, notice, deleted }) => rootId === null && notice === null && deleted === null,
  );
  const choices = [
    ...(inThread
      ? [{ value: "out", label: "Into the conversation itself", hint: "They leave the thread and stand at the end." }]
      : [
          { value: "thread", label: "Into a new thread beneath the first of them" },
          { value: "root", label: "Into the thread of another message" },
        ]),
    { value: "place", label: "To another conversation", hint: "You may write there; what is answered goes along." },
  ];
  return (
    <div className="group/aim space-y-3">
      <RadioGroup legend="Where to" name="where" choices={choices} defaultValue={where} />
      {!inThread && (
        <div className="hidden group-has-[[value=root]:checked]/aim:block">
          <Field label="The other message">
            <Select name="root" defaultValue={asked.rootId}>
              {roots.map(({ id, body, author }) => (
                <option key={id} value={id}>{`${author.name}: ${excerpt(body).slice(0, 60)}`}</option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <div className="hidden space-y-3 group-has-[[value=place]:checked]/aim:block">
        <Field label="The other conversation">
          <Select name="place" defaultValue={asked.toId}>
            {others.map((item) => (
              <option key={item.id} value={item.id}>
                {conversationTitle(item)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox name="asThread" value="yes" defaultChecked={asked.asThread} label="As one thread there" />
      </div>
    </div>
  );
}
