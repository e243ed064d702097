import { titleOf } from "~/features/conversations/sections-of";
import { limits } from "~/shared/rules/limits";
import { paths } from "~/shared/rules/paths";
import type { SectionView } from "~/shared/views/sidebar";
import { ActionForm } from "~/ui/controls/action-form";
import type { AnsweredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";

type SectionNameFormProps = { workspace: string; fields: AnsweredFields; renamed?: SectionView };

/** Names a new section, or one that there is. */
export function SectionNameForm({ workspace, fields, renamed }: SectionNameFormProps) {
  return (
    <ActionForm fields={fields} action={paths.arrange(workspace)}>
      {renamed && <input type="hidden" name="section" value={renamed.key} />}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={renamed ? `New name of ${titleOf(renamed)}` : "New section"} error={fields.errorOf("name")}>
            <TextInput
              name="name"
              maxLength={limits.sectionName}
              defaultValue={fields.valueOf("name") || renamed?.name || ""}
              autoComplete="off"
            />
          </Field>
        </div>
        <SubmitButton name="act" value={renamed ? "rename" : "create"}>
          {renamed ? "Rename" : "Create section"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
