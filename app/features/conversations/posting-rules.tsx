import type { ConversationView } from "~/shared/views/conversation";
import type { AnsweredFields } from "~/ui/controls/answered-fields";
import { Checkbox } from "~/ui/controls/checkbox";
import { DurationSelect } from "~/ui/controls/duration-select";
import { FieldError } from "~/ui/controls/field-error";
import { SettingGroup } from "~/ui/layout/setting-group";
import { SettingRow } from "~/ui/layout/setting-row";
import { RuleSelect } from "./rule-select";

type PostingRulesProps = { fields: AnsweredFields; conversation: ConversationView };

const policies = [
  { value: "everyone", label: "Everybody in it" },
  { value: "moderators", label: "Moderators" },
  { value: "chosen", label: "Moderators and chosen roles" },
];
const roles = [
  { value: "guest", label: "Guests" },
  { value: "member", label: "Members" },
  { value: "admin", label: "Administrators" },
  { value: "owner", label: "Owners of the workspace" },
];
const paces = [0, 5, 10, 30, 60, 300, 900, 3_600, 21_600];

/** Who may post, and how often. */
export function PostingRules({ fields, conversation }: PostingRulesProps) {
  const { postingRoles, slowModeSeconds } = conversation;
  const chosen = fields.answer ? fields.valuesOf("postingRoles") : postingRoles;
  const seconds = [...new Set([...paces, slowModeSeconds])].sort((a, b) => a - b);
  const wrong = fields.errorOf("postingRoles");
  return (
    <SettingGroup title="Posting">
      <RuleSelect fields={fields} conversation={conversation} name="posting" label="Who posts" choices={policies} />
      <fieldset>
        <legend className="pt-3">Chosen roles</legend>
        <p className="text-sm text-text-muted">They count where moderators and chosen roles post.</p>
        <div className="grid @md:grid-cols-2">
          {roles.map(({ value, label }) => (
            <Checkbox
              key={value}
              name="postingRoles"
              value={value}
              label={label}
              defaultChecked={(chosen as string[]).includes(value)}
            />
          ))}
        </div>
        {wrong && <FieldError id="posting-roles-error">{wrong}</FieldError>}
      </fieldset>
      <SettingRow
        label="Slow mode"
        explanation="How long somebody waits between two posts. Moderators do not wait."
        error={fields.errorOf("slowModeSeconds")}
      >
        <DurationSelect
          name="slowModeSeconds"
          seconds={seconds}
          defaultValue={fields.valueOf("slowModeSeconds") ?? slowModeSeconds}
        />
      </SettingRow>
    </SettingGroup>
  );
}
