import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { RadioGroup } from "~/ui/controls/radio-group";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";

type NewChannelFormProps = { answer: Answer | undefined; cancelTo: string };

const visibilityChoices = [
  { value: "public", label: "Public", hint: "Every member can find it, read all of it and join. Guests cannot." },
  { value: "private", label: "Private", hint: "Only people who are added can see that it exists." },
];

/** A name, who may see it, and what it is for. */
export function NewChannelForm({ answer, cancelTo }: NewChannelFormProps) {
  const fields = answeredFields(answer, ["name", "topic", "visibility"]);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <Field label="Name" error={fields.errorOf("name")} hint="Short and plain: what people will look for.">
          <TextInput
            name="name"
            required
            maxLength={limits.channelName}
            autoComplete="off"
            defaultValue={fields.valueOf("name")}
            startsHere={fields.startsIn("name")}
          />
        </Field>
        <Field
          label="Topic"
          optional
          error={fields.errorOf("topic")}
          hint="One line under the name: what belongs here."
        >
          <TextInput
            name="topic"
            maxLength={limits.topic}
            autoComplete="off"
            defaultValue={fields.valueOf("topic")}
            startsHere={fields.startsIn("topic")}
          />
        </Field>
        <RadioGroup
          legend="Who can see it"
          name="visibility"
          choices={visibilityChoices}
          defaultValue={fields.valueOf("visibility") ?? "public"}
          error={fields.errorOf("visibility")}
        />
        <div className="flex gap-2">
          <SubmitButton kind="primary">Create channel</SubmitButton>
          <ButtonLink to={cancelTo} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </FormStack>
    </ActionForm>
  );
}
