import { Form } from "@remix-run/react";
import { RadioGroup } from "~/ui/controls/radio-group";
import { SubmitButton } from "~/ui/controls/submit-button";
import { FormStack } from "~/ui/layout/form-stack";
import { useLook } from "~/ui/theme/look-context";

type PreferencesFormProps = { returnTo: string };

/** How the pages look in this browser. */
export function PreferencesForm({ returnTo }: PreferencesFormProps) {
  const look = useLook();
  return (
    <Form method="post">
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="zone" value={look.zone ?? ""} />
      <FormStack>
        <RadioGroup legend="Theme" name="theme" choices={themes} defaultValue={look.theme} />
        <RadioGroup legend="Density" name="density" choices={densities} defaultValue={look.density} />
        <RadioGroup legend="Text" name="text" choices={texts} defaultValue={look.textSize} />
        <RadioGroup legend="Times" name="hours" choices={hours} defaultValue={look.hours} />
        <SubmitButton kind="primary">Save</SubmitButton>
      </FormStack>
    </Form>
  );
}

const themes = [
  { value: "system", label: "As this device", hint: "Light by day and dark by night, if the device does so." },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];
const densities = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact", hint: "More lines on the screen." },
];
const texts = [
  { value: "normal", label: "Normal" },
  { value: "large", label: "Large" },
];
const hours = [
  { value: "24", label: "14:05" },
  { value: "12", label: "2:05 pm" },
];
