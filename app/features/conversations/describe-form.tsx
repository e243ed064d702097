import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { TextArea } from "~/ui/controls/text-area";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** What a conversation is about, in a line, in a paragraph and in a sign. */
export function DescribeForm({ conversation, base, answer }: SettingsProps) {
  const fields = answeredFields(answer, ["topic", "description", "icon"]);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <Field label="Topic" optional error={fields.errorOf("topic")} hint="One line under the name.">
          <TextInput
            name="topic"
            maxLength={limits.topic}
            autoComplete="off"
            defaultValue={fields.valueOf("topic") ?? conversation.topic}
            startsHere={fields.startsIn("topic")}
          />
        </Field>
        <Field
          label="Description"
          optional
          error={fields.errorOf("description")}
          hint="What belongs here and what does not."
        >
          <TextArea
            name="description"
            maxLength={limits.description}
            defaultValue={fields.valueOf("description") ?? conversation.description}
          />
        </Field>
        <Field label="Icon" optional error={fields.errorOf("icon")} hint="One emoji.">
          <TextInput
            name="icon"
            maxLength={40}
            autoComplete="off"
            defaultValue={fields.valueOf("icon") ?? conversation.icon ?? ""}
          />
        </Field>
        <SaveOrCancel act="describe" base={base} />
      </FormStack>
    </ActionForm>
  );
}
