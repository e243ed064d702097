import { z } from "zod";
import { AppError, type ErrorCode } from "~/shared/rules/errors";

/** How a command ended badly: the exit code for scripts, the sentences for people. */
export type Failure = { exitCode: 1 | 2; code: ErrorCode; sentences: string[] };

/** 1: it was understood and could not be done. 2: it was not understood. */
const exitCodes: Record<ErrorCode, 1 | 2> = {
  unauthenticated: 1,
  forbidden: 1,
  not_found: 1,
  invalid: 2,
  conflict: 1,
  gone: 1,
  too_large: 2,
  too_many: 1,
  unavailable: 1,
  internal: 1,
};

const databaseWords: Record<string, string> = {
  ECONNREFUSED: "Nothing listens where the database should be. Is Parley running? Start it with npm start.",
  ENOTFOUND: "The database's host name is unknown; check DATABASE_URL.",
  CONNECT_TIMEOUT: "The database does not answer; check DATABASE_URL.",
  "28P01": "The database refuses the password; check DATABASE_URL.",
  "3D000": "The database does not exist; check DATABASE_URL.",
  "42P01": "The database has no tables yet. Start Parley once with npm start.",
  "57P03": "The database is starting; try again in a moment.",
};

export function failureOf(error: unknown): Failure {
  if (error instanceof z.ZodError) {
    const sentences = error.issues.map((issue) => `--${String(issue.path[0])}: ${issue.message}`);
    return { exitCode: exitCodes.invalid, code: "invalid", sentences };
  }
  if (error instanceof AppError)
    return { exitCode: exitCodes[error.code], code: error.code, sentences: [error.message] };
  const sentence = databaseWords[codeOf(error)];
  if (sentence) return { exitCode: 1, code: "unavailable", sentences: [sentence] };
  return { exitCode: 1, code: "internal", sentences: [`Something went wrong: ${innermost(error)}`] };
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error) return String(error.code);
  return "cause" in error ? codeOf(error.cause) : "";
}

function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? innermost(error.cause) : error.message;
}
