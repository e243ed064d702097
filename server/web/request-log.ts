import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Log } from "../../app/platform/observe/log";

/** Gives every request an id, keeps a sane one that a proxy gave, and writes one line when it has been answered. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = requestIdOf(request.get("x-request-id"));
    response.locals.requestId = requestId;
    request.headers["x-request-id"] = requestId;
    response.setHeader("X-Request-ID", requestId);
    response.once("close", () => {
      const level = levelOf(request, response);
      const ms = Math.round(performance.now() - startedAt);
      const { method, originalUrl, ip } = request;
      const status = response.writableFinished ? response.statusCode : "aborted";
      log[level]({ requestId, method, path: safePath(originalUrl), status, ms, ip }, "request");
    });
    next();
  };
}

/** Queries and the tokens in addresses are secrets or private words: they stay out of the log. */
export function safePath(url: string): string {
  const path = url.split("?")[0] ?? "";
  return path.replace(/^\/(join|first-run)\/[^/]+/, "/$1/…").slice(0, 300);
}

export function requestIdOf(given: string | undefined): string {
  return given && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

function levelOf(request: Request, response: Response): "info" | "debug" | "error" {
  if (response.statusCode >= 500 && response.statusCode !== 503) return "error";
  return /^\/(health|@)|\.\w+$/.test(request.path) ? "debug" : "info";
}
