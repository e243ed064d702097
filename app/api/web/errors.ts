import { toAppError } from "~/api/trpc/errors";
import type { AppError, ErrorCode } from "~/shared/rules/errors";
import type { ProblemView } from "~/shared/views/problem";

/** Our codes in HTTP's language. */
const httpStatuses = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

/** What a page may know of a fault. */
export function viewProblem(error: unknown): { problem: ProblemView; init: ResponseInit } {
  const { code, message, details } = toAppError(error);
  const problem: ProblemView = { code, message, fields: details.fields ?? {}, reason: details.reason ?? null };
  return { problem, init: { status: httpStatuses[code], headers: retryHeader({ code, details }) } };
}

function retryHeader({ details }: Pick<AppError, "code" | "details">): Record<string, string> {
  return details.retryAfter === undefined ? {} : { "Retry-After": String(details.retryAfter) };
}
