import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** What a conversation is called, and under which heading the directory lists it. */
export function RenameForms({ conversation, base, answer }: SettingsProps) {
  const fields = answeredFields(answer, ["name", "category"]);
  const isListed = conversation.kind !== "group";
  return (
    <div className="space-y-8">
      <ActionForm fields={fields}>
        <FormStack>
          <Field
            label="Name"
            error={fields.errorOf("name")}
            hint="Links with the old name lead on to here, until another conversation takes it."
          >
            <TextInput
              name="name"
              required
              maxLength={limits.channelName}
              autoComplete="off"
              defaultValue={fields.valueOf("name") ?? conversation.name ?? ""}
              startsHere={fields.startsIn("name")}
            />
          </Field>
          <SaveOrCancel act="rename" base={base} label="Rename" />
        </FormStack>
      </ActionForm>
      {isListed && (
        <ActionForm fields={answeredFields(undefined, [])}>
          <FormStack>
            <Field
              label="Category"
              optional
              error={fields.errorOf("category")}
              hint="The heading it stands under when people browse."
            >
              <TextInput
                name="category"
                maxLength={limits.category}
                autoComplete="off"
                defaultValue={fields.valueOf("category") ?? conversation.category ?? ""}
              />
            </Field>
            <SaveOrCancel act="categorise" base={base} label="Save category" />
          </FormStack>
        </ActionForm>
      )}
    </div>
  );
}
