import type { ErrorCode, ErrorDetails } from "~/shared/rules/errors";
import { errorCodes } from "~/shared/rules/errors";
import type { ProblemView } from "~/shared/views/problem";

const unreachable = "The server cannot be reached at this moment. Check your connection.";
const unknown = "Something went wrong. Try again.";

/** One sentence a person can act on, for whatever a query or a mutation threw. */
export function explain(error: unknown): string {
  return problemOf(error).message;
}

/** The same with its code, its sentences by field and its reason; `unavailable` when nobody answered. */
export function problemOf(error: unknown): ProblemView {
  const answer = answerIn(error);
  if (answer) return answer;
  return isSilence(error)
    ? { code: "unavailable", message: unreachable, fields: {}, reason: null }
    : { code: "internal", message: unknown, fields: {}, reason: null };
}

const passing: readonly ErrorCode[] = ["unavailable", "too_many", "internal"];

/** Whether the same question may be answered in a while. */
export function mayPass(error: unknown): boolean {
  return passing.includes(problemOf(error).code);
}

function answerIn(error: unknown): ProblemView | null {
  if (!(error instanceof Error) || !("data" in error)) return null;
  const data = error.data as { code?: unknown; details?: ErrorDetails } | null | undefined;
  const code = errorCodes.find((known): known is ErrorCode => known === data?.code);
  if (!code) return null;
  const { fields = {}, reason = null, retryAfter } = data?.details ?? {};
  return { code, message: error.message, fields, reason, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

// A fetch that reached nobody, or a proxy that answered in a language of its own.
function isSilence(error: unknown): boolean {
  return error instanceof Error && (error.name === "TRPCClientError" || error instanceof TypeError);
}
