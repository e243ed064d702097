import { Form, useLocation } from "@remix-run/react";
import { type FormEvent, type ReactNode, useState } from "react";
import { paths } from "~/shared/rules/paths";
import { ButtonLink } from "~/ui/controls/button-link";
import { FoldHeading } from "~/ui/layout/fold-heading";
import { MenuRow } from "~/ui/layout/menu-row";
import { ConversationRow } from "./conversation-row";
import { SectionMenu } from "./section-menu";
import type { SidebarSection } from "./sections-of";
import { useSectionActs } from "./use-arrangement";

type ConversationSectionProps = {
  workspace: string;
  section: SidebarSection;
  currentId: string | undefined;
  /** Said where there is none yet. */
  empty: string;
  action?: ReactNode;
};

// So many rows are on the page at first: nobody reads past them, and the page stays small.
const firstRows = 100;

/** A group of conversations under one heading, which folds it on every device of the person. */
export function ConversationSection({ workspace, section, currentId, empty, action }: ConversationSectionProps) {
  const { rows, folded } = section;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : firstAndCurrent(rows, currentId);
  return (
    <section className="mb-3">
      <SectionHeading workspace={workspace} section={section} action={action} />
      {rows.length === 0 && folded === 0 && <p className="px-2 py-1 text-sm text-text-faint">{empty}</p>}
      <ul className="empty:hidden">
        {shown.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            workspace={workspace}
            conversation={conversation}
            current={conversation.id === currentId}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <ButtonLink
          to={paths.arrangeSection(workspace, section.key)}
          kind="quiet"
          size="small"
          onClick={(event) => {
            event.preventDefault();
            setShowsAll(true);
          }}
        >
          Show all {rows.length.toLocaleString("en")}
        </ButtonLink>
      )}
    </section>
  );
}

function SectionHeading({
  workspace,
  section,
  action,
}: Pick<ConversationSectionProps, "workspace" | "section" | "action">) {
  const { key, title, isFolded, folded } = section;
  const { fold } = useSectionActs(workspace);
  const { pathname, search } = useLocation();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    fold(key, !isFolded);
  }
  return (
    <MenuRow
      label={`Options for ${title}`}
      isEndTaken={Boolean(action)}
      menu={() => <SectionMenu workspace={workspace} section={section} />}
    >
      <div className="flex min-h-8 items-center justify-between pe-0.5">
        <Form method="post" action={paths.arrange(workspace)} onSubmit={onSubmit} className="min-w-0">
          <input type="hidden" name="section" value={key} />
          <input type="hidden" name="then" value={pathname + search} />
          <FoldHeading isFolded={isFolded} name="act" value={isFolded ? "unfold" : "fold"}>
            {title}
            {folded > 0 && ` · ${folded.toLocaleString("en")}`}
          </FoldHeading>
        </Form>
        {action}
      </div>
    </MenuRow>
  );
}

function firstAndCurrent(rows: SidebarSection["rows"], currentId: string | undefined): SidebarSection["rows"] {
  if (rows.length <= firstRows) return rows;
  const at = rows.findIndex(({ id }) => id === currentId);
  return at < firstRows ? rows.slice(0, firstRows) : [...rows.slice(0, firstRows), ...rows.slice(at, at + 1)];
}
