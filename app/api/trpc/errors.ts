import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { z } from "zod";
import { log } from "~/platform/observe/log";
import { AppError, type ErrorCode, invalidFields } from "~/shared/rules/errors";

/** Our codes in tRPC's language. */
export const trpcCodes = {
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  gone: "PRECONDITION_FAILED",
  too_large: "PAYLOAD_TOO_LARGE",
  too_many: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>;

/** The AppError behind whatever a procedure threw; an unknown fault is logged once and says nothing of itself. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return fromZod(error);
  if (error instanceof TRPCError) return fromTrpc(error);
  if (isDatabaseAway(error)) {
    return new AppError("unavailable", "The database does not answer at this moment. Try again shortly.", {
      retryAfter: 5,
    });
  }
  log.error({ err: error }, "A procedure failed.");
  return new AppError("internal", "Something went wrong on our side. It was written down.");
}

export function toTrpcError(error: AppError): TRPCError {
  return new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error });
}

function fromTrpc(error: TRPCError): AppError {
  if (error.cause instanceof AppError || error.cause instanceof z.ZodError) return toAppError(error.cause);
  if (error.code === "INTERNAL_SERVER_ERROR") return toAppError(error.cause ?? new Error(error.message));
  const code = (Object.keys(trpcCodes) as ErrorCode[]).find((candidate) => trpcCodes[candidate] === error.code);
  return new AppError(code ?? "invalid", "This request is not one we know.");
}

function fromZod(error: z.ZodError): AppError {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".") || "input";
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  return invalidFields(fields);
}

// Connection failures by postgres.js and SQLSTATE classes 08 and 57P (the server is going or coming).
function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const code = "code" in error ? String(error.code) : "";
  if (/^(ECONN|CONNECT|CONNECTION_|08|57P0)/.test(code)) return true;
  return "cause" in error && isDatabaseAway(error.cause);
}
