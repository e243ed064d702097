import { ActionForm } from "~/ui/controls/action-form";
import { type AnsweredFields, answeredFields } from "~/ui/controls/answered-fields";
import { durationWords } from "~/ui/controls/duration-words";
import { Select } from "~/ui/controls/select";
import { FormStack } from "~/ui/layout/form-stack";
import { SettingGroup } from "~/ui/layout/setting-group";
import { SettingRow } from "~/ui/layout/setting-row";
import { PostingRules } from "./posting-rules";
import { RuleSelect } from "./rule-select";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

const shown = [
  ...["posting", "postingRoles", "slowModeSeconds", "whoAdds", "whoDescribes", "whoMentionsAll"],
  ...["history", "guestsAllowed", "editWindowSeconds"],
];

const members = [
  { value: "everyone", label: "Every member" },
  { value: "moderators", label: "Moderators" },
];
const pasts = [
  { value: "everything", label: "Everything" },
  { value: "sinceJoining", label: "From joining on" },
];
const guests = [
  { value: "yes", label: "May be added" },
  { value: "no", label: "Are not let in" },
];

/** The rules of a conversation on one page; only what is changed is written, and everybody there is told. */
export function RulesForm({ conversation, base, answer }: SettingsProps) {
  const fields = answeredFields(answer, shown);
  const rows = { fields, conversation };
  const { kind, visibility, guestsAllowed } = conversation;
  const isGroup = kind === "group";
  return (
    <ActionForm fields={fields}>
      <FormStack>
        {!isGroup && <PostingRules {...rows} />}
        <SettingGroup title="Messages">
          <EditWindow fields={fields} current={conversation.editWindowSeconds} />
        </SettingGroup>
        {!isGroup && (
          <SettingGroup title="People">
            <RuleSelect
              {...rows}
              name="whoAdds"
              label="Who adds people"
              choices={members}
              explanation="Where joining needs approval, moderators do."
            />
            <RuleSelect
              {...rows}
              name="whoDescribes"
              label="Who changes topic and description, and pins"
              choices={members}
            />
            <RuleSelect {...rows} name="whoMentionsAll" label="Who calls everybody" choices={members} />
            {visibility !== "public" && (
              <RuleSelect
                {...rows}
                name="history"
                label="What newcomers read"
                choices={pasts}
                explanation="For whoever joins from now on."
              />
            )}
            <RuleSelect
              {...rows}
              name="guestsAllowed"
              current={guestsAllowed ? "yes" : "no"}
              label="Guests"
              choices={guests}
              explanation="Those who are in it already stay."
            />
          </SettingGroup>
        )}
        <SaveOrCancel act="regulate" base={base} label="Save rules" />
      </FormStack>
    </ActionForm>
  );
}

const windows = [0, 300, 900, 3_600, 86_400, 604_800];

function EditWindow({ fields, current }: { fields: AnsweredFields; current: number | null }) {
  const lengths = current === null || windows.includes(current) ? windows : [...windows, current].sort((a, b) => a - b);
  const value = fields.valueOf("editWindowSeconds") ?? (current === null ? "forever" : String(current));
  return (
    <SettingRow
      label="How long authors may edit"
      explanation="Counted from when a message was sent."
      error={fields.errorOf("editWindowSeconds")}
    >
      <Select name="editWindowSeconds" defaultValue={value}>
        {lengths.map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds === 0 ? "Never" : durationWords(seconds)}
          </option>
        ))}
        <option value="forever">For ever</option>
      </Select>
    </SettingRow>
  );
}
