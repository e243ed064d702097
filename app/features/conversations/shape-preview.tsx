import { useSuspenseQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { PreviewShape } from "~/shared/inputs/conversation-settings";
import type { Consequence, ShapePreviewView } from "~/shared/views/shape";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Checkbox } from "~/ui/controls/checkbox";
import { ConsequenceList } from "~/ui/layout/consequence-list";
import { FormStack } from "~/ui/layout/form-stack";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** Who gains and who loses what, before a conversation becomes what was chosen. */
export function ShapePreview({ conversation, base, answer, to }: SettingsProps & { to: PreviewShape }) {
  const query = useApi().conversations.settings.previewShape.queryOptions({ conversationId: conversation.id, ...to });
  const preview = useSuspenseQuery(query).data;
  const opens = to.visibility === "public" && conversation.visibility !== "public";
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <input type="hidden" name="kind" value={to.kind} />
      <input type="hidden" name="visibility" value={to.visibility} />
      <FormStack>
        <ConsequenceList
          gain={preview.gains.map((one) => ({ ...one, sentence: gained[one.what] }))}
          lose={preview.loses.map((one) => ({ ...one, sentence: lost[one.what] }))}
        />
        {alsoTrue(preview).map((sentence) => (
          <p key={sentence} className="text-pretty text-sm text-text-muted">
            {sentence}
          </p>
        ))}
        {opens && (
          <Checkbox
            name="opensHistory"
            value="yes"
            label="Open what was said before, too"
            hint={`Otherwise what was said so far (${counted(preview.earlier, "message")}) stays with those who are in it now.`}
          />
        )}
        <SaveOrCancel act="reshape" base={`${base}?shape`} label={`Make it ${shapeWords(to)}`} />
      </FormStack>
    </ActionForm>
  );
}

const gained: Record<Consequence["what"], string> = {
  read: "can find it, read it and join",
  find: "can see its name and topic, and ask to join",
  everything: "can find it, read it and join",
  post: "can post",
};

const lost: Record<Consequence["what"], string> = {
  read: "can no longer read it, from this moment on",
  find: "can no longer see that it exists",
  everything: "can no longer read it or see that it exists, from this moment on",
  post: "can no longer post",
};

function alsoTrue({ guests, bots, requests }: ShapePreviewView): string[] {
  const staying = [guests > 0 && counted(guests, "guest"), bots > 0 && counted(bots, "bot")].filter(
    (one) => one !== false,
  );
  return [
    ...(staying.length > 0 ? [`${staying.join(" and ")} in it ${guests + bots === 1 ? "stays" : "stay"}.`] : []),
    ...(requests > 0 ? [`${counted(requests, "request")} to join will lapse.`] : []),
    "Everybody who is in it stays and is told of the change.",
  ];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

function shapeWords({ kind, visibility }: PreviewShape): string {
  return kind === "announcement" ? `a ${visibility} announcement channel` : `a ${visibility} channel`;
}
