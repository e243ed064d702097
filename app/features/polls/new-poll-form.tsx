import { useState } from "react";
import { v4 as uuid } from "uuid";
import { limits } from "~/shared/rules/limits";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, type AnsweredFields, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Checkbox } from "~/ui/controls/checkbox";
import { DurationSelect } from "~/ui/controls/duration-select";
import { Field } from "~/ui/controls/field";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextArea } from "~/ui/controls/text-area";
import { TextInput } from "~/ui/controls/text-input";
import { FormStack } from "~/ui/layout/form-stack";

type NewPollFormProps = { answer: Answer | undefined; cancelTo: string };

const optionNames = Array.from({ length: limits.pollOptions.max }, (_, at) => `options.${at}`);
/** In sight at first; the others unfold. */
const shown = 5;
const lengths = [0, 3_600, 14_400, 86_400, 259_200, 604_800, 2_592_000];

/** A question, its answers, how one chooses and until when. Every field is there from the start: no script is needed. */
export function NewPollForm({ answer, cancelTo }: NewPollFormProps) {
  const fields = answeredFields(answer, ["body", ...optionNames, "closesIn"]);
  // Minted where the page is made: a form that is sent twice by a slow connection is one poll.
  const [clientId] = useState(() => uuid());
  return (
    <ActionForm fields={fields}>
      <input type="hidden" name="clientId" value={fields.valueOf("clientId") ?? clientId} suppressHydrationWarning />
      <FormStack>
        <Field label="Question" error={fields.errorOf("body")}>
          <TextArea name="body" required maxLength={limits.pollQuestion} defaultValue={fields.valueOf("body")} />
        </Field>
        <Answers fields={fields} />
        <div>
          <Checkbox
            name="isMultiple"
            value="yes"
            defaultChecked={fields.valueOf("isMultiple") === "yes"}
            label="People may choose several answers"
          />
          <Checkbox
            name="isAnonymous"
            value="yes"
            defaultChecked={fields.valueOf("isAnonymous") === "yes"}
            label="Anonymous"
            hint="Everybody sees how many chose an answer; nobody is told who, neither you nor a moderator."
          />
        </div>
        <Field
          label="Closes after"
          error={fields.errorOf("closesIn")}
          hint="You and moderators can close it at any time. Until then everybody may change their vote."
        >
          <DurationSelect
            name="closesIn"
            seconds={lengths}
            zeroWords="Stays open"
            defaultValue={fields.valueOf("closesIn") ?? "0"}
          />
        </Field>
        <div className="flex gap-2">
          <SubmitButton kind="primary">Start poll</SubmitButton>
          <ButtonLink to={cancelTo} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </FormStack>
    </ActionForm>
  );
}

function Answers({ fields }: { fields: AnsweredFields }) {
  const [first, more] = [optionNames.slice(0, shown), optionNames.slice(shown)];
  const isUsed = more.some((name) => fields.valueOf(name) || fields.errorOf(name));
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">Answers</legend>
      {first.map((name, at) => (
        <AnswerField key={name} name={name} at={at} fields={fields} />
      ))}
      {fields.errorOf("options") && <p className="text-danger text-sm">{fields.errorOf("options")}</p>}
      <details open={isUsed} className="space-y-3">
        <summary className="w-fit cursor-pointer text-sm text-text-muted">More answers</summary>
        {more.map((name, at) => (
          <AnswerField key={name} name={name} at={shown + at} fields={fields} />
        ))}
      </details>
    </fieldset>
  );
}

function AnswerField({ name, at, fields }: { name: string; at: number; fields: AnsweredFields }) {
  return (
    <Field label={`Answer ${at + 1}`} optional={at >= limits.pollOptions.min} error={fields.errorOf(name)}>
      <TextInput
        name={name}
        maxLength={limits.pollOption}
        autoComplete="off"
        defaultValue={fields.valueOf(name)}
        startsHere={fields.errorOf(name) !== undefined && fields.startsIn(name)}
      />
    </Field>
  );
}
