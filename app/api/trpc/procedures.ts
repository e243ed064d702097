import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { ApiCtx } from "~/api/context/request-context";
import { openPerson } from "~/domain/accounts/person-access";
import { openConversation } from "~/domain/conversations/conversation-access";
import { actingPerson } from "~/domain/kernel/ctx";
import { openWorkspace } from "~/domain/workspaces/workspace-access";
import { Id } from "~/shared/inputs/id";
import { OnePerson } from "~/shared/inputs/person";
import { AppError } from "~/shared/rules/errors";
import type { Right, WorkspaceRight } from "~/shared/rules/rights";
import { toAppError, toTrpcError } from "./errors";

/** Every procedure names its door; a test reads these and fails for one that names none. */
type Meta = { door: string };

const t = initTRPC
  .context<ApiCtx>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const app = error.cause instanceof AppError ? error.cause : toAppError(error);
      const { httpStatus, path } = shape.data;
      return { ...shape, message: app.message, data: { httpStatus, path, code: app.code, details: app.details } };
    },
  });

export const router = t.router;
export const callerFactory = t.createCallerFactory;

// `next()` resolves with the failure instead of throwing it, so the result is what has to be looked at.
const inOurWords = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(toAppError(result.error));
});

const base = t.procedure.use(inOurWords);

/** Nobody needs to be signed in: only for the ways in. */
export const anyone = base.meta({ door: "anyone" });

export const signedIn = base.meta({ door: "signedIn" }).use(({ ctx, next }) => {
  actingPerson(ctx);
  return next();
});

export function inWorkspace<R extends WorkspaceRight>(right: R) {
  return base
    .meta({ door: `workspace:${right}` })
    .input(z.object({ workspace: z.string().min(1).max(40) }))
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { workspace: await openWorkspace(ctx, input.workspace, right) } }),
    );
}

/** An answer that took longer may hold what was said after whoever asked for it was put out. */
const freshMs = 300;

/** A right in a conversation. On a busy machine a slow answer passes the door a second time on its way out. */
export function inConversation<R extends Right>(right: R) {
  return base
    .meta({ door: `conversation:${right}` })
    .input(z.object({ conversationId: Id }))
    .use(async ({ ctx, input, next, type }) => {
      const began = performance.now();
      const conversation = await openConversation(ctx, input.conversationId, right);
      const result = await next({ ctx: { conversation } });
      const isSlow = performance.now() - began > freshMs;
      if (type === "query" && isSlow) await openConversation(ctx, input.conversationId, right);
      return result;
    });
}

/** About somebody whom the caller may know of; strangers are as absent as nobody. */
export function knowing() {
  return base
    .meta({ door: "person:known" })
    .input(OnePerson)
    .use(async ({ ctx, input, next }) => next({ ctx: { person: await openPerson(ctx, input.personId) } }));
}
