import { text } from "node:stream/consumers";
import { resolveResponse } from "@trpc/server/http";
import type { Response as Answer, Request as Call, RequestHandler } from "express";
import { contextFor } from "~/api/context/request-context";
import { toAppError, toTrpcError } from "./errors";
import { appRouter } from "./root";

/**
 * The procedures over HTTP. tRPC's own adapter streams both ways; no call or answer of ours is a stream, so each is
 * read and written whole, which halves the work and lets an answer say its length.
 */
export const answerCalls: RequestHandler = (call, answer, next) => {
  answerCall(call, answer).catch((error) => (call.destroyed ? undefined : next(error)));
};

async function answerCall(call: Call, answer: Answer): Promise<void> {
  const response = await resolveResponse({
    router: appRouter,
    req: await readCall(call),
    path: call.path.slice(1),
    error: null,
    createContext: () =>
      contextFor({
        cookie: call.headers.cookie ?? null,
        agent: call.headers["user-agent"] ?? null,
        address: call.ip ?? null,
        setCookie: (value) => answer.append("Set-Cookie", value),
      }).catch(sayWhy),
  });
  const body = await response.text();
  for (const [name, value] of response.headers) answer.setHeader(name, value);
  answer.statusCode = response.status;
  if (body) answer.setHeader("Content-Length", Buffer.byteLength(body));
  answer.end(body);
}

// Before any procedure: whoever asks while the database is away is told so, and not that something went wrong.
function sayWhy(error: unknown): never {
  throw toTrpcError(toAppError(error));
}

// Only the kind of the body goes along: whatever a client accepts, it gets one JSON.
async function readCall(call: Call): Promise<Request> {
  const url = `http://localhost${call.url}`;
  if (call.method === "GET" || call.method === "HEAD") return new Request(url, { method: call.method });
  const headers = { "content-type": call.get("content-type") ?? "" };
  return new Request(url, { method: call.method, headers, body: await text(call) });
}
