import { Form, useSearchParams } from "@remix-run/react";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { titleOf } from "~/features/conversations/sections-of";
import { useArrangement, useSectionActs } from "~/features/conversations/use-arrangement";
import { paths } from "~/shared/rules/paths";
import type { SectionView } from "~/shared/views/sidebar";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { IconButton } from "~/ui/controls/icon-button";
import { IconLink } from "~/ui/controls/icon-link";
import { SortableList } from "~/ui/controls/sortable-list";
import { moved } from "~/ui/controls/sorting";
import { SectionNameForm } from "./section-name-form";

type SectionFormsProps = { workspace: string; answer: Answer | undefined };

/** The sections in their order: by hand, by key, or by buttons where no script runs. */
export function SectionForms({ workspace, answer }: SectionFormsProps) {
  const [asked] = useSearchParams();
  const { sections } = useArrangement(workspace);
  const { move } = useSectionActs(workspace);
  const keys = sections.map(({ key }) => key);
  const renamed = sections.find(({ key }) => key === asked.get("rename"));
  const fields = answeredFields(answer, ["name"]);
  return (
    <section className="space-y-4">
      <h2 className="font-semibold text-lg">Sections</h2>
      <SortableList
        label="Sections"
        items={sections.map((section) => ({ key: section.key, name: titleOf(section), section }))}
        onMove={(key, to) => move(moved(keys, keys.indexOf(key), to), key)}
      >
        {({ section }, at) => (
          <SectionLine workspace={workspace} section={section} above={keys[at - 1]} below={keys.slice(at + 1)} />
        )}
      </SortableList>
      <SectionNameForm
        key={renamed?.key ?? sections.length}
        workspace={workspace}
        fields={fields}
        {...(renamed ? { renamed } : {})}
      />
    </section>
  );
}

type SectionLineProps = { workspace: string; section: SectionView; above: string | undefined; below: string[] };

function SectionLine({ workspace, section, above, below }: SectionLineProps) {
  const { key, kind } = section;
  const title = titleOf(section);
  return (
    <div className="flex items-center gap-0.5">
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {above !== undefined && (
        <SectionAct workspace={workspace} section={key} act="move" before={above}>
          <IconButton
            type="submit"
            size="small"
            label={`Move ${title} up`}
            icon={<ArrowUp aria-hidden="true" className="size-4" />}
          />
        </SectionAct>
      )}
      {below.length > 0 && (
        <SectionAct workspace={workspace} section={key} act="move" before={below[1] ?? ""}>
          <IconButton
            type="submit"
            size="small"
            label={`Move ${title} down`}
            icon={<ArrowDown aria-hidden="true" className="size-4" />}
          />
        </SectionAct>
      )}
      {kind === "custom" && (
        <>
          <IconLink
            size="small"
            to={`${paths.arrange(workspace)}?rename=${key}`}
            label={`Rename ${title}`}
            icon={<Pencil aria-hidden="true" className="size-4" />}
          />
          <SectionAct workspace={workspace} section={key} act="delete">
            <IconButton
              type="submit"
              size="small"
              label={`Delete ${title}`}
              icon={<Trash2 aria-hidden="true" className="size-4" />}
            />
          </SectionAct>
        </>
      )}
    </div>
  );
}

type SectionActProps = { workspace: string; section: string; act: string; before?: string; children: React.ReactNode };

function SectionAct({ workspace, section, act, before, children }: SectionActProps) {
  return (
    <Form method="post" action={paths.arrange(workspace)} preventScrollReset>
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="act" value={act} />
      {before !== undefined && <input type="hidden" name="before" value={before} />}
      {children}
    </Form>
  );
}
