import type { FormAnswer } from "~/shared/views/problem";

/** What the server said about a message that a form without a script could not send, and its text. */
export type RefusedMessage = { sentence: string; body: string };

/** Keeps what somebody wrote when their message was refused, so that nothing typed is lost. */
export function refusedMessage(answer: FormAnswer | undefined): RefusedMessage | null {
  if (!answer) return null;
  const { body } = answer.values;
  return { sentence: answer.problem.message, body: typeof body === "string" ? body : "" };
}
