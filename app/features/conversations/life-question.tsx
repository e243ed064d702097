import { conversationTitle } from "~/shared/rules/conversation-title";
import { ActionForm } from "~/ui/controls/action-form";
import { answeredFields } from "~/ui/controls/answered-fields";
import { SaveOrCancel } from "./save-or-cancel";
import type { SettingsProps } from "./settings-props";

/** Says what closing, opening again or archiving means, and asks once. */
export function LifeQuestion({ conversation, base, answer, asks }: SettingsProps & { asks: "close" | "archive" }) {
  const act = asks === "close" && conversation.state === "closed" ? "reopen" : asks;
  const { verb, meaning } = words[act];
  return (
    <ActionForm fields={answeredFields(answer, [])}>
      <h3 className="text-balance font-semibold text-lg">
        {verb} {conversationTitle(conversation)}?
      </h3>
      <p className="mt-2 mb-5 text-pretty text-text-soft">{meaning}</p>
      <SaveOrCancel act={act} base={base} label={verb} />
    </ActionForm>
  );
}

const words = {
  close: {
    verb: "Close",
    meaning: "It stays where it is and everybody can read it; nobody adds to it. Moderators can open it again.",
  },
  reopen: { verb: "Open", meaning: "Everybody who could post here can post again." },
  archive: {
    verb: "Archive",
    meaning:
      "It leaves every sidebar and the directory. Whoever can read it now finds it among the archived ones, and nobody adds to it. An administrator can restore it.",
  },
};
