import { useId } from "react";
import { Checkbox } from "../controls/checkbox";
import { CopyField } from "../controls/copy-field";
import { Field } from "../controls/field";
import { FormError } from "../controls/form-error";
import { RadioGroup } from "../controls/radio-group";
import { Select } from "../controls/select";
import { Switch } from "../controls/switch";
import { TextArea } from "../controls/text-area";
import { TextInput } from "../controls/text-input";
import { FormStack } from "../layout/form-stack";
import { Specimen } from "./specimen";

/** Everything that is filled in. */
export function FieldSpecimens() {
  const id = useId();
  return (
    <>
      <Specimen title="Field">
        <FormStack>
          <Field label="Name of the channel" hint="Small letters and dashes; everybody can find it.">
            <TextInput name={`${id}-name`} placeholder="field-notes" />
          </Field>
          <Field label="Email" error="That does not look like an email address.">
            <TextInput name={`${id}-email`} type="email" defaultValue="ada@bluefin" />
          </Field>
          <Field label="What it is about" optional>
            <TextArea
              name={`${id}-topic`}
              defaultValue="Where the surveys are planned, and where their results are argued over."
            />
          </Field>
          <Field label="Who may post">
            <Select name={`${id}-who`} defaultValue="everyone">
              <option value="everyone">Everyone in the channel</option>
              <option value="moderators">Moderators only</option>
            </Select>
          </Field>
          <Field label="Address">
            <TextInput name={`${id}-address`} disabled defaultValue="bluefin.example" />
          </Field>
          <Field label="Invite link" hint="Works for seven days.">
            <CopyField label="Invite link" value="https://chat.bluefin.example/join/9f2c-71aa-04be" />
          </Field>
        </FormStack>
      </Specimen>
      <Specimen title="Form error">
        <FormError title="The account was not created" messages={["Choose a longer password.", "Say your name."]} />
      </Specimen>
      <Specimen title="Choices">
        <RadioGroup
          legend="Who can find it"
          name={`${id}-kind`}
          defaultValue="public"
          choices={[
            { value: "public", label: "Public", hint: "Anyone in the workspace can read and join." },
            { value: "private", label: "Private", hint: "Only people who are added." },
            { value: "guest", label: "Guest room", disabled: true },
          ]}
        />
        <div>
          <Checkbox name={`${id}-a`} label="Tell me about every message" defaultChecked />
          <Checkbox name={`${id}-b`} label="Only when I am named" hint="Also when somebody answers you." />
          <Checkbox name={`${id}-c`} label="Chosen by your administrator" disabled defaultChecked />
        </div>
        <div>
          <Switch name={`${id}-d`} label="Compact lists" hint="More on the screen, less air." defaultChecked />
          <Switch name={`${id}-e`} label="Sounds" />
        </div>
      </Specimen>
    </>
  );
}
