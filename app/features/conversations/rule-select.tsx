import type { ConversationView } from "~/shared/views/conversation";
import type { AnsweredFields } from "~/ui/controls/answered-fields";
import { Select } from "~/ui/controls/select";
import { SettingRow } from "~/ui/layout/setting-row";

type RuleSelectProps = {
  fields: AnsweredFields;
  conversation: ConversationView;
  name: "posting" | "whoAdds" | "whoDescribes" | "whoMentionsAll" | "history" | "guestsAllowed";
  label: string;
  choices: readonly { value: string; label: string }[];
  explanation?: string;
  /** What holds now, where it is not a word itself. */
  current?: string;
};

/** One rule that is one of a few words. */
export function RuleSelect({ fields, conversation, name, label, choices, explanation, current }: RuleSelectProps) {
  return (
    <SettingRow label={label} explanation={explanation} error={fields.errorOf(name)}>
      <Select name={name} defaultValue={fields.valueOf(name) ?? current ?? String(conversation[name])}>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </SettingRow>
  );
}
