import type { ErrorCode } from "../rules/errors";

/** A refusal as a page shows it: one sentence, and sentences by the name of the field they are about. */
export type ProblemView = {
  code: ErrorCode;
  message: string;
  fields: Record<string, string[]>;
  reason: string | null;
  /** Whole seconds until another try makes sense, where that is known. */
  retryAfter?: number;
};

/** What a form's action answers when it did not go through: why, and what the person had typed. */
export type FormAnswer = { problem: ProblemView; values: Record<string, string | string[]> };
