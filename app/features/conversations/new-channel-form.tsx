import { useState } from "react";
import { limits } from "~/shared/rules/limits";
import { workspaceRightsOf } from "~/shared/rules/rights";
import { slugOf } from "~/shared/rules/slug-of";
import type { WorkspaceRole } from "~/shared/rules/vocabulary";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, type AnsweredFields, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { RadioGroup } from "~/ui/controls/radio-group";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";

type NewChannelFormProps = { role: WorkspaceRole; answer: Answer | undefined; cancelTo: string };

const kindChoices = [
  { value: "channel", label: "Channel", hint: "Everybody in it posts." },
  { value: "announcement", label: "Announcements", hint: "Moderators post; everybody in it reads." },
];
const visibilityChoices = [
  { value: "public", label: "Public", hint: "Every member can find it, read all of it and join. Guests cannot." },
  { value: "restricted", label: "Restricted", hint: "Every member can find it; moderators let people in." },
  { value: "private", label: "Private", hint: "Only people who are added can see that it exists." },
];

/** A name, what it is, who may see it, and what it is for. */
export function NewChannelForm({ role, answer, cancelTo }: NewChannelFormProps) {
  const fields = answeredFields(answer, ["name", "topic", "kind", "visibility", "description", "icon", "category"]);
  const mayAnnounce = workspaceRightsOf(role).has("createAnnouncement");
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <NameField fields={fields} />
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
        {mayAnnounce && (
          <RadioGroup
            legend="What it is"
            name="kind"
            choices={kindChoices}
            defaultValue={fields.valueOf("kind") ?? "channel"}
            error={fields.errorOf("kind")}
          />
        )}
        <RadioGroup
          legend="Who can see it"
          name="visibility"
          choices={visibilityChoices}
          defaultValue={fields.valueOf("visibility") ?? "public"}
          error={fields.errorOf("visibility")}
        />
        <MoreFields fields={fields} />
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

function NameField({ fields }: { fields: AnsweredFields }) {
  const [slug, setSlug] = useState("");
  const hint = "Short and plain: what people will look for.";
  return (
    <Field label="Name" error={fields.errorOf("name")} hint={slug ? `${hint} Links will end in /c/${slug}` : hint}>
      <TextInput
        name="name"
        required
        maxLength={limits.channelName}
        autoComplete="off"
        defaultValue={fields.valueOf("name")}
        startsHere={fields.startsIn("name")}
        onChange={(event) => setSlug(slugOf(event.target.value))}
      />
    </Field>
  );
}

function MoreFields({ fields }: { fields: AnsweredFields }) {
  return (
    <>
      <Field
        label="Description"
        optional
        error={fields.errorOf("description")}
        hint="What belongs here and what does not."
      >
        <TextArea name="description" maxLength={limits.description} defaultValue={fields.valueOf("description")} />
      </Field>
      <Field label="Icon" optional error={fields.errorOf("icon")} hint="One emoji.">
        <TextInput name="icon" maxLength={40} autoComplete="off" defaultValue={fields.valueOf("icon")} />
      </Field>
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
          defaultValue={fields.valueOf("category")}
        />
      </Field>
    </>
  );
}
