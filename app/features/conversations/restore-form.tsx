import { conversationTitle } from "~/shared/rules/conversation-title";
import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** Brings back what was archived or deleted, under another name if its own is taken. */
export function RestoreForm({ conversation, base, answer }: SettingsProps) {
  const fields = answeredFields(answer, ["name"]);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <h3 className="text-balance font-semibold text-lg">Restore {conversationTitle(conversation)}?</h3>
        <p className="text-pretty text-text-soft">
          It is back with everybody who was in it and everything that was said, and it stands in their sidebars again.
        </p>
        <Field label="Name" error={fields.errorOf("name")}>
          <TextInput
            name="name"
            maxLength={limits.channelName}
            autoComplete="off"
            defaultValue={fields.valueOf("name") ?? conversation.name ?? ""}
          />
        </Field>
        <SaveOrCancel act="restore" base={base} label="Restore" />
      </FormStack>
    </ActionForm>
  );
}
