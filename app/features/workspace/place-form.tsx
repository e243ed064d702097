import { isHidden } from "~/features/conversations/attention-of";
import { levelNames } from "~/features/conversations/level-names";
import { titleOf } from "~/features/conversations/sections-of";
import { useArrangement } from "~/features/conversations/use-arrangement";
import { paths } from "~/shared/rules/paths";
import { attentionLevels } from "~/shared/rules/vocabulary";
import type { SidebarItemView } from "~/shared/views/conversation";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { ButtonLink } from "~/ui/controls/button-link";
import { Field } from "~/ui/controls/field";
import { Select } from "~/ui/controls/select";
import { SubmitButton } from "~/ui/controls/submit-button";

type PlaceFormProps = { workspace: string; conversation: SidebarItemView; answer: Answer | undefined };

/** Where one conversation stands in the sidebar, and what its owner wants to hear of it. */
export function PlaceForm({ workspace, conversation, answer }: PlaceFormProps) {
  const { sections } = useArrangement(workspace);
  const { id, level, unread } = conversation;
  const places = sections.filter(({ kind }) => kind === "custom" || kind === "favourites");
  return (
    <ActionForm fields={answeredFields(answer, ["section", "level"])} action={paths.arrange(workspace)}>
      <input type="hidden" name="conversation" value={id} />
      <div className="space-y-5">
        <Field label="Where it stands">
          <Select
            name="section"
            defaultValue={placeOf(
              conversation,
              places.map(({ key }) => key),
            )}
          >
            <option value="usual">Its usual place</option>
            {places.map((section) => (
              <option key={section.key} value={section.key}>
                {titleOf(section)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Tell me of">
          <Select name="level" defaultValue={isHidden(conversation) ? "hidden" : level}>
            {attentionLevels.map((one) => (
              <option key={one} value={one}>
                {levelNames[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <SubmitButton name="act" value="arrange" kind="primary">
          Save
        </SubmitButton>
        <SubmitButton name="act" value={unread > 0 ? "read" : "unread"}>
          {unread > 0 ? "Mark as read" : "Mark as unread"}
        </SubmitButton>
        <ButtonLink to={paths.conversation(workspace, id)} kind="quiet">
          Open it
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

function placeOf({ isFavourite, sectionId }: SidebarItemView, known: readonly string[]): string {
  if (isFavourite) return "favourites";
  return sectionId && known.includes(sectionId) ? sectionId : "usual";
}
