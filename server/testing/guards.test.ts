import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";

test("a test cannot reach the world outside", async () => {
  const refusal = await fetch("http://example.com/").catch((error: Error) => error);
  expect(String((refusal as Error).cause)).toContain("the network is closed in tests");
});

test("a test can reach its own machine", async () => {
  const server = createServer((_request, response) => response.end("here")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
  server.close();
});

test("a complaint on the console is allowed only where a test expects it", () => {
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  console.error("expected");
  expect(complaint).toHaveBeenCalledOnce();
});
