import type { CommandAnswerView } from "~/shared/views/command";
import type { FormAnswer } from "~/shared/views/problem";

/** What the server gives back to a form without a script: what was written, and why it is here again. */
export type GivenBack = {
  body: string;
  isAlsoInFlow: boolean;
  /** Why it was not sent; null where that was not tried. */
  sentence: string | null;
  /** It calls many people, and is sent by whoever says that this is meant. */
  mustConfirm: boolean;
  /** How it would look. */
  preview: string | null;
  /** What a command told whoever wrote it. */
  told: CommandAnswerView["told"];
};

type Shown = { show: Partial<GivenBack> };

/** Keeps what somebody wrote when their message was refused or only looked at, so that nothing typed is lost. */
export function givenBack(answer: FormAnswer | Shown | undefined): GivenBack | null {
  if (!answer) return null;
  if ("show" in answer) return { ...nothingGiven, ...answer.show };
  const { body, alsoInFlow } = answer.values;
  return {
    ...nothingGiven,
    body: typeof body === "string" ? body : "",
    isAlsoInFlow: alsoInFlow === "yes",
    sentence: answer.problem.message,
    mustConfirm: answer.problem.reason === "calls_many",
  };
}

export const nothingGiven: GivenBack = {
  body: "",
  isAlsoInFlow: false,
  sentence: null,
  mustConfirm: false,
  preview: null,
  told: null,
};
