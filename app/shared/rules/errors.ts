/** The ten codes every transport speaks; a case a client must tell apart goes in `details.reason`. */
export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "invalid",
  "conflict",
  "gone",
  "too_large",
  "too_many",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = {
  /** Sentences by the name of the input field they are about. */
  fields?: Record<string, string[]>;
  reason?: string;
  /** Whole seconds until another try makes sense. */
  retryAfter?: number;
};

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

export function unauthenticated(message = "Sign in to go on."): AppError {
  return new AppError("unauthenticated", message);
}

/** `act` completes the sentence "You may not …". */
export function forbidden(act: string): AppError {
  return new AppError("forbidden", `You may not ${act}.`);
}

/** One sentence for what is absent and for what is hidden, so that existence is never confirmed. */
export function notFound(noun: string): AppError {
  return new AppError("not_found", `There is no such ${noun}.`);
}

export function invalid(field: string, sentence: string, reason?: string): AppError {
  return new AppError("invalid", sentence, { fields: { [field]: [sentence] }, ...(reason ? { reason } : {}) });
}

export function invalidFields(fields: Record<string, string[]>): AppError {
  const first = Object.values(fields)[0]?.[0] ?? "Something in the input is not right.";
  return new AppError("invalid", first, { fields });
}

export function conflict(message: string, reason?: string, field?: string): AppError {
  return new AppError("conflict", message, {
    ...(reason ? { reason } : {}),
    ...(field ? { fields: { [field]: [message] } } : {}),
  });
}

export function gone(message: string): AppError {
  return new AppError("gone", message);
}

export function tooMany(retryAfter: number): AppError {
  const minutes = Math.ceil(retryAfter / 60);
  const wait = retryAfter < 90 ? `${retryAfter} seconds` : `${minutes} minutes`;
  return new AppError("too_many", `Too many tries. Try again in ${wait}.`, { retryAfter });
}

/** The conversation is in slow mode, and this person spoke a moment ago. */
export function slowedDown(retryAfter: number): AppError {
  const wait =
    retryAfter === 1 ? "a second" : retryAfter < 90 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`;
  return new AppError("too_many", `Slow mode is on: you can post again in ${wait}.`, {
    reason: "slow_mode",
    retryAfter,
  });
}

/** Everybody at once is called only by somebody who knows how many that is. */
export function callsMany(count: number): AppError {
  return new AppError("conflict", `This calls ${count.toLocaleString("en")} people at once.`, { reason: "calls_many" });
}

export function unavailable(message: string, retryAfter = 5): AppError {
  return new AppError("unavailable", message, { retryAfter });
}
