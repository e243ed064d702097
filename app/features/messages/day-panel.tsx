import { paths } from "~/shared/rules/paths";
import type { DayView } from "~/shared/views/message";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { Notice } from "~/ui/controls/notice";
import { SubmitButton } from "~/ui/controls/submit-button";
import { TextInput } from "~/ui/controls/text-input";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";
import type { Clock } from "~/ui/theme/time-words";
import { dayName } from "~/ui/theme/time-words";
import { useClock } from "./use-clock";

type DayPanelProps = { workspace: string; conversationId: string; answer: Answer | { show: DayView } | undefined };

/** Where one asks for a day of a conversation, and is told if there is nothing on it. */
export function DayPanel({ workspace, conversationId, answer }: DayPanelProps) {
  const clock = useClock();
  const shown = answer && "show" in answer ? answer.show : null;
  const fields = answeredFields(answer && "problem" in answer ? answer : undefined, ["day"]);
  return (
    <>
      <PaneHeader level={2} title="Jump to a day" closeTo={paths.conversation(workspace, conversationId)} />
      <ScrollArea>
        <div className="space-y-5 p-4">
          {shown && <Nothing shown={shown} workspace={workspace} conversationId={conversationId} clock={clock} />}
          <ActionForm fields={fields} preventScrollReset>
            <input type="hidden" name="zone" value={clock.zone} />
            <Field label="Day" error={fields.errorOf("day")} hint={`By the clocks of ${placeOf(clock.zone)}.`}>
              <TextInput
                key={shown?.day}
                type="date"
                name="day"
                min="1970-01-01"
                defaultValue={fields.valueOf("day") ?? shown?.day}
                startsHere
              />
            </Field>
            <div className="mt-4 flex flex-wrap gap-2">
              <SubmitButton kind="primary">Jump</SubmitButton>
              <SubmitButton name="quick" value="today">
                Today
              </SubmitButton>
              <SubmitButton name="quick" value="yesterday">
                Yesterday
              </SubmitButton>
              <ButtonLink to={paths.conversationAfter(workspace, conversationId, 0)} kind="quiet">
                The beginning
              </ButtonLink>
            </div>
          </ActionForm>
        </div>
      </ScrollArea>
    </>
  );
}

type NothingProps = { shown: DayView; workspace: string; conversationId: string; clock: Clock };

function Nothing({ shown: { day, outcome, first }, workspace, conversationId, clock }: NothingProps) {
  const named = dayName(new Date(`${day}T12:00:00Z`), { ...clock, zone: "UTC" });
  const next = first && dayName(new Date(first.createdAt), clock);
  const sentences = {
    found: "",
    nothingThen: `Nothing was said on ${named}. What came next is of ${next}.`,
    nothingSince: `Nothing was said on ${named} or after it.`,
    beforeAll: `${named} is before all that you can read here, which begins on ${next}.`,
    notYet: `${named} has not come yet.`,
  };
  return (
    <Notice role="status">
      <p>{sentences[outcome]}</p>
      <p className="mt-1">
        <ButtonLink
          to={
            first
              ? paths.conversationAround(workspace, conversationId, first.seq)
              : paths.conversation(workspace, conversationId)
          }
          size="small"
        >
          {first ? `Go to ${next}` : "Go to the newest"}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function placeOf(zone: string): string {
  return zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}
