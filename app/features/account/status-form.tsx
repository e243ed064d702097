import { StatusLine } from "~/features/people/status-line";
import { limits } from "~/shared/rules/limits";
import type { StatusLength } from "~/shared/rules/vocabulary";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Divider } from "~/ui/controls/divider";
import { Field } from "~/ui/controls/field";
import { Select } from "~/ui/controls/select";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";
import { statusPresets } from "./status-from";
import { useOwnProfile } from "./use-own-profile";

type StatusFormProps = { answer: Answer | undefined };

/** What one says of the moment, in one press or in words of one's own, and for how long. */
export function StatusForm({ answer }: StatusFormProps) {
  const { status } = useOwnProfile();
  const fields = answeredFields(answer, ["emoji", "text", "lasts"]);
  return (
    <>
      {status && <Present status={status} />}
      <ActionForm fields={answeredFields(undefined, [])} className="flex flex-wrap gap-2">
        {statusPresets.map(({ name, emoji, text }) => (
          <SubmitButton key={name} name="preset" value={name} size="small">
            {emoji} {text}
          </SubmitButton>
        ))}
      </ActionForm>
      <div className="my-6">
        <Divider />
      </div>
      <ActionForm fields={fields} key={JSON.stringify(status)}>
        <FormStack>
          <div className="grid grid-cols-[5rem_1fr] gap-3">
            <Field label="Emoji" error={fields.errorOf("emoji")}>
              <TextInput
                name="emoji"
                autoComplete="off"
                defaultValue={fields.valueOf("emoji") ?? status?.emoji ?? ""}
              />
            </Field>
            <Field label="Words" error={fields.errorOf("text")}>
              <TextInput
                name="text"
                maxLength={limits.statusText}
                autoComplete="off"
                defaultValue={fields.valueOf("text") ?? status?.text ?? ""}
              />
            </Field>
          </div>
          <Field label="Goes away" error={fields.errorOf("lasts")}>
            <Select name="lasts" defaultValue={fields.valueOf("lasts") ?? "today"}>
              {Object.entries(lengths).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
          <SubmitButton kind="primary">Set status</SubmitButton>
        </FormStack>
      </ActionForm>
    </>
  );
}

function Present({ status }: { status: Parameters<typeof StatusLine>[0]["status"] }) {
  return (
    <ActionForm fields={answeredFields(undefined, [])} className="mb-6 flex items-center justify-between gap-3">
      <StatusLine status={status} />
      <SubmitButton name="preset" value="none" kind="quiet" size="small">
        Clear
      </SubmitButton>
    </ActionForm>
  );
}

const lengths: Record<StatusLength, string> = {
  "30m": "in half an hour",
  "1h": "in an hour",
  "4h": "in four hours",
  today: "at the end of today",
  week: "at the end of this week",
  never: "when I say so",
};
