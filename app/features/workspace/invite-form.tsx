import { paths } from "~/shared/rules/paths";
import { isAtLeast, type WorkspaceRole } from "~/shared/rules/vocabulary";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { RadioGroup } from "~/ui/controls/radio-group";
import { Select } from "~/ui/controls/select";
import { SubmitButton } from "~/ui/controls/submit-button";
import { FormStack } from "~/ui/layout/form-stack";
import { useWorkspace } from "./use-workspace";

type InviteFormProps = { workspace: string; answer: Answer | undefined };

const roles: { value: WorkspaceRole; label: string; hint: string }[] = [
  { value: "guest", label: "Guest", hint: "Sees only the conversations that somebody adds them to." },
  { value: "member", label: "Member", hint: "Reads and joins public channels, creates channels, writes to anybody." },
  { value: "moderator", label: "Moderator", hint: "Also invites people and keeps order in channels." },
  { value: "admin", label: "Admin", hint: "Also administers the workspace." },
];

/** What a link will open, for how long and how often. */
export function InviteForm({ workspace, answer }: InviteFormProps) {
  const { role } = useWorkspace(workspace);
  const fields = answeredFields(answer, ["role", "days", "uses"]);
  return (
    <ActionForm fields={fields}>
      <FormStack>
        <RadioGroup
          legend="They join as"
          name="role"
          choices={roles.filter(({ value }) => isAtLeast(role, value))}
          defaultValue={fields.valueOf("role") ?? "member"}
          error={fields.errorOf("role")}
        />
        <div className="grid grid-cols-2 gap-4">
          <Field label="The link ends after" error={fields.errorOf("days")}>
            <Select name="days" defaultValue={fields.valueOf("days") ?? "7"}>
              <option value="1">1 day</option>
              <option value="7">7 days</option>
              <option value="30">30 days</option>
              <option value="90">90 days</option>
            </Select>
          </Field>
          <Field label="It lets in at most" error={fields.errorOf("uses")}>
            <Select name="uses" defaultValue={fields.valueOf("uses") ?? "25"}>
              <option value="1">1 person</option>
              <option value="5">5 people</option>
              <option value="25">25 people</option>
              <option value="100">100 people</option>
              <option value="1000">1,000 people</option>
            </Select>
          </Field>
        </div>
        <div className="flex gap-2">
          <SubmitButton kind="primary">Create link</SubmitButton>
          <ButtonLink to={paths.workspace(workspace)} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </FormStack>
    </ActionForm>
  );
}
