import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { Select } from "~/ui/controls/select";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { useOwnProfile } from "./use-own-profile";

type ProfileFormProps = { answer: Answer | undefined };

/** Who one is: a name, a few words, and where the day begins. */
export function ProfileForm({ answer }: ProfileFormProps) {
  const me = useOwnProfile();
  // From the server, since browsers differ in the zones they know.
  const zones = useSuspenseQuery(useApi().people.timeZones.queryOptions()).data;
  const fields = answeredFields(answer, ["name", "bio", "timeZone"]);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <Field label="Name" error={fields.errorOf("name")}>
          <TextInput
            name="name"
            required
            maxLength={limits.displayName.max}
            autoComplete="name"
            defaultValue={fields.valueOf("name") ?? me.name}
          />
        </Field>
        <Field label="About you" optional error={fields.errorOf("bio")} hint="What you do, and what to ask you.">
          <TextArea name="bio" maxLength={limits.bio} defaultValue={fields.valueOf("bio") ?? me.bio} />
        </Field>
        <Field label="Time zone" optional error={fields.errorOf("timeZone")} hint="Others see what time it is for you.">
          <Select name="timeZone" defaultValue={fields.valueOf("timeZone") ?? me.timeZone ?? ""}>
            <option value="">Not said</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </Select>
        </Field>
        <SubmitButton kind="primary">Save</SubmitButton>
      </FormStack>
    </ActionForm>
  );
}
