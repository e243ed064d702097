import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Express } from "express";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerErrors } from "./answer-errors";
import { checkOrigin } from "./check-origin";
import { clientAddress } from "./client-address";
import { limitBody } from "./limit-body";
import { requestIdOf, requestLog, safePath } from "./request-log";
import { contentSecurityPolicy, referrerPolicy, securityHeaders } from "./security-headers";
import { trustedHost } from "./trusted-host";

const rules = { publicUrl: undefined, trustedHops: 0 };
const said: string[] = [];
const server = createServer();
let url = "";

beforeAll(async () => {
  const log = pino({ level: "debug" }, { write: (line: string) => void said.push(line) });
  const app = express().disable("x-powered-by");
  app.use(requestLog(log), trustedHost(rules), securityHeaders({ isDevelopment: false, isHttps: false }));
  app.use(checkOrigin(rules), limitBody(1_000, { "/larger": 2_000 }));
  app.get("/broken", () => {
    throw new Error("select * from secrets");
  });
  app.all("*", (request, response) => void response.json({ origin: request.headers.origin ?? null }));
  app.use(answerErrors(log));
  server.on("request", app).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test.each(["/", "/broken", "/%ff"])("%s is answered with every protection", async (path) => {
  const { headers } = await fetch(`${url}${path}`);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/);
  expect(headers.get("x-powered-by")).toBeNull();
});

test("a refused request is protected as well, and says why in a sentence", async () => {
  const answer = await fetch(url, { method: "POST", headers: { origin: "https://evil.example" } });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toBe("This request did not come from a page of this site.\n");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a form on a page without referrer reaches the page behind it", async () => {
  const answer = await fetch(url, { method: "POST", headers: { origin: "null", "sec-fetch-site": "same-origin" } });
  expect(await answer.json()).toEqual({ origin: null });
});

test("a body that is too large, or that does not say how large it is, is refused", async () => {
  const headers = { origin: url };
  expect((await fetch(url, { method: "POST", headers, body: "x".repeat(1_001) })).status).toBe(413);
  for (const path of ["/larger", "/larger.data"]) {
    expect((await fetch(`${url}${path}`, { method: "POST", headers, body: "x".repeat(1_001) })).status).toBe(200);
    expect((await fetch(`${url}${path}`, { method: "POST", headers, body: "x".repeat(2_001) })).status).toBe(413);
  }
  const endless = new Blob(["x"]).stream();
  expect((await fetch(url, { method: "POST", headers, body: endless, duplex: "half" })).status).toBe(411);
});

test("what broke is told to the log and not to the person", async () => {
  const answer = await fetch(`${url}/broken`, { headers: { "x-request-id": "from-the-proxy" } });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe("Something went wrong. Reference: from-the-proxy\n");
  expect(said.join("")).toContain("select * from secrets");
});

test("a request id from outside is kept only when it is plain", () => {
  expect(requestIdOf("abc-123_4.5")).toBe("abc-123_4.5");
  for (const odd of ["short", "x".repeat(65), "line\nbreak", '{"a":1}', undefined])
    expect(requestIdOf(odd)).toHaveLength(36);
});

test("tokens and queries do not reach the log", () => {
  expect(safePath("/join/s3cret?x=1")).toBe("/join/…");
  expect(safePath("/first-run/s3cret/more")).toBe("/first-run/…/more");
  expect(safePath("/w/bluefin?before=12")).toBe("/w/bluefin");
});

test("pages with a secret in their address send no referrer, where the browser can still prove whose form it is", () => {
  expect(referrerPolicy("/join/abc", true)).toBe("no-referrer");
  expect(referrerPolicy("/join/abc", false)).toBe("same-origin");
  expect(referrerPolicy("/w/bluefin", true)).toBe("same-origin");
});

test("styles in the page and foreign sockets are for development only", () => {
  const policy = (isDevelopment: boolean) =>
    contentSecurityPolicy("n", "localhost:3000", { isDevelopment, isHttps: false });
  expect(policy(false)).toMatch(/style-src 'self' 'nonce-[^']+'; /);
  expect(policy(false)).toContain("connect-src 'self'; ");
  expect(policy(true)).toContain("connect-src 'self' ws://localhost:3000; ");
  expect(policy(false)).toMatch(/; require-trusted-types-for 'script'; trusted-types parley$/);
});

test("an address that anybody may claim is not believed, unless trusted proxies stand in front", () => {
  const claim = "6.6.6.6, 203.0.113.9";
  expect(addressWith(0, claim)).toBe("10.0.0.1");
  expect(addressWith(1, claim)).toBe("203.0.113.9");
  expect(addressWith(1, undefined)).toBe("10.0.0.1");
});

function addressWith(hops: number, claim: string | undefined): string {
  const app: Express = express().set("trust proxy", hops);
  const headers = claim ? { "x-forwarded-for": claim } : {};
  return clientAddress(app, { headers, socket: { remoteAddress: "10.0.0.1" } } as unknown as IncomingMessage);
}
