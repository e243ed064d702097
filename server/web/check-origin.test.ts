import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isOurs } from "./check-origin";

const open = { publicUrl: undefined, trustedHops: 0 };
const chosen = { publicUrl: "https://chat.example.com", trustedHops: 0 };
const proxied = { publicUrl: undefined, trustedHops: 1 };
const here = { host: "localhost:3000" };

test.each([
  ["our own page", { ...here, origin: "http://localhost:3000" }, open, true],
  ["our own page behind a proxy that ends TLS", { ...here, origin: "https://localhost:3000" }, open, true],
  ["a page of another site", { ...here, origin: "https://evil.example" }, open, false],
  ["a page of another port", { ...here, origin: "http://localhost:3001" }, open, false],
  [
    "a page of a site whose name begins like ours",
    { ...here, origin: "http://localhost:3000.evil.example" },
    open,
    false,
  ],
  ["a page at the public address", { ...here, origin: "https://chat.example.com" }, chosen, true],
  ["a page at another name of ours than the public one", { ...here, origin: "http://localhost:3000" }, chosen, false],
  ["a form on a page without referrer", { ...here, origin: "null", "sec-fetch-site": "same-origin" }, open, true],
  ["a sandboxed frame of another site", { ...here, origin: "null", "sec-fetch-site": "cross-site" }, open, false],
  ["a page that hides where it comes from", { ...here, origin: "null" }, open, false],
  ["a `null` that claims to have been typed", { ...here, origin: "null", "sec-fetch-site": "none" }, open, false],
  ["an old browser's form on our page", { ...here, "sec-fetch-site": "same-origin" }, open, true],
  ["a neighbour under the same domain", { ...here, "sec-fetch-site": "same-site" }, open, false],
  ["a program that says nothing", here, open, false],
  [
    "a page at the host that a trusted proxy names",
    { ...here, origin: "https://c.example", ...forwarded() },
    proxied,
    true,
  ],
  ["a page at the host that anybody names", { ...here, origin: "https://c.example", ...forwarded() }, open, false],
])("a request from %s", (_who, headers, rules, isWelcome) => {
  expect(isOurs({ headers } as unknown as IncomingMessage, rules)).toBe(isWelcome);
});

function forwarded() {
  return { "x-forwarded-host": "c.example" };
}
