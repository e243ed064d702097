import type { Answer } from "~/ui/controls/answered-fields";
import type { AskedMove } from "./move-input";

export type MovePageProps = {
  workspace: string;
  conversationId: string;
  asked: AskedMove;
  answer: Answer | undefined;
};
