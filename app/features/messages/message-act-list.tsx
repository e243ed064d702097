import { Form } from "@remix-run/react";
import { History } from "lucide-react";
import { ActRow } from "~/ui/layout/act-row";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";
import { MessageActIcon } from "./message-act-icon";
import { type MessageAct, type MessageActName, plainActs } from "./message-acts";

type MessageActListProps = {
  acts: readonly MessageAct[];
  /** Where one reads what it said before; null where there is nothing, or not for this reader. */
  historyTo: string | null;
};

/** All that may be done about a message, on its own page: links to pages, and forms of one button. */
export function MessageActList({ acts, historyTo }: MessageActListProps) {
  const offered = acts.filter(({ name }) => name !== "copyText" && name !== "copyLink");
  if (offered.length === 0 && !historyTo) return null;
  return (
    <section className="-mx-2">
      <ListHeading>What you can do</ListHeading>
      <Form method="post" preventScrollReset replace>
        <ul>
          {offered.map((act) => (
            <li key={act.name}>
              <Act act={act} />
            </li>
          ))}
          {historyTo && (
            <li>
              <ListRow to={historyTo} leading={<History aria-hidden="true" className="size-4" />}>
                What it said before
              </ListRow>
            </li>
          )}
        </ul>
      </Form>
    </section>
  );
}

function Act({ act: { name, label, to } }: { act: MessageAct }) {
  const icon = <MessageActIcon name={name} />;
  if (isPlain(name))
    return (
      <ActRow name="act" value={name} leading={icon}>
        {label}
      </ActRow>
    );
  return (
    <ListRow to={to} leading={icon}>
      {label}
    </ListRow>
  );
}

function isPlain(name: MessageActName): boolean {
  return (plainActs as readonly MessageActName[]).includes(name);
}
