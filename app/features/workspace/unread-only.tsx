import { Form, useLocation } from "@remix-run/react";
import { ListFilter } from "lucide-react";
import type { FormEvent } from "react";
import { useArrangement, useSectionActs } from "~/features/conversations/use-arrangement";
import { paths } from "~/shared/rules/paths";
import { IconButton } from "~/ui/controls/icon-button";

type UnreadOnlyProps = { workspace: string };

/** Narrows the sidebar to what is unread, on every device of the person. */
export function UnreadOnly({ workspace }: UnreadOnlyProps) {
  const { showsUnreadOnly } = useArrangement(workspace);
  const { narrow } = useSectionActs(workspace);
  const { pathname, search } = useLocation();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    narrow(!showsUnreadOnly);
  }
  return (
    <Form method="post" action={paths.arrange(workspace)} onSubmit={onSubmit}>
      <input type="hidden" name="then" value={pathname + search} />
      <IconButton
        type="submit"
        name="act"
        value={showsUnreadOnly ? "widen" : "narrow"}
        aria-pressed={showsUnreadOnly}
        label="Show only what is unread"
        icon={<ListFilter aria-hidden="true" className="size-4.5" />}
      />
    </Form>
  );
}
