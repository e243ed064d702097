import { conversationTitle } from "~/shared/rules/conversation-title";
import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** Says what deleting means, and lets nobody do it who did not type the name. */
export function DeleteForm({ conversation, base, answer }: SettingsProps) {
  const fields = answeredFields(answer, ["name"]);
  const title = conversationTitle(conversation);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <h3 className="text-balance font-semibold text-lg">Delete {title}?</h3>
        <p className="text-pretty text-text-soft">
          It is gone at once for all its members ({conversation.memberCount.toLocaleString("en")}). For{" "}
          {limits.graceDays} days an administrator can restore it; then everything that was said in it is erased for
          good.
        </p>
        <Field label={`Type “${title}” to confirm`} error={fields.errorOf("name")}>
          <TextInput name="name" required autoComplete="off" startsHere defaultValue={fields.valueOf("name")} />
        </Field>
        <SaveOrCancel act="delete" base={base} label="Delete" isDanger />
      </FormStack>
    </ActionForm>
  );
}
