import type { ConversationView } from "~/shared/views/conversation";
import type { Answer } from "~/ui/controls/answered-fields";

/** What every form of a conversation's settings is given, in the details and in the administration alike. */
export type SettingsProps = {
  conversation: ConversationView;
  /** The address whose views these are. */
  base: string;
  answer: Answer | undefined;
};
