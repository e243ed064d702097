import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { TextInput } from "~/ui/controls/text-input";
import { ConsequenceList } from "~/ui/layout/consequence-list";
import { FormStack } from "~/ui/layout/form-stack";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** Makes a group a private channel; before it does, it says what that changes. */
export function ConvertForm({ conversation, base, answer }: SettingsProps) {
  const fields = answeredFields(answer, ["name"]);
  const { memberCount, people } = conversation;
  const names = [...people.slice(0, 4).map(({ name }) => name), "you"];
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <ConsequenceList
          gain={[
            { sentence: "people keep everything that was said, and their places", count: memberCount, names },
            { sentence: "You own the channel: you change its rules, and who it is for." },
            { sentence: "Others can be added. They read from then on." },
            { sentence: "The same people can begin a new group." },
          ]}
          lose={[
            { sentence: "Nobody can be sure any longer that it stays among these people." },
            { sentence: "Administrators of the workspace learn its name and who is in it." },
          ]}
          gainTitle="What is gained"
          loseTitle="What is lost"
        />
        <Field label="Name of the channel" error={fields.errorOf("name")}>
          <TextInput
            name="name"
            required
            maxLength={limits.channelName}
            autoComplete="off"
            defaultValue={fields.valueOf("name") ?? conversation.name ?? ""}
            startsHere={fields.startsIn("name")}
          />
        </Field>
        <SaveOrCancel act="convert" base={base} label="Make it a private channel" />
      </FormStack>
    </ActionForm>
  );
}
