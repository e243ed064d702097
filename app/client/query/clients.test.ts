import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClients } from "./clients";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const conversationId = "00000000-0000-7000-8000-000000000001";

test("what live events keep up to date is asked for until there is an answer", async () => {
  const { asked, clients } = unreachable();
  const answer = clients.queryClient.fetchQuery(clients.api.conversations.read.queryOptions({ conversationId }));
  answer.catch(() => {});
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(asked()).toBeGreaterThan(15);
  expect(asked()).toBeLessThan(60);
  clients.queryClient.clear();
});

test("anything else is given up after three more tries, and says so", async () => {
  const { asked, clients } = unreachable();
  const answer = clients.queryClient.fetchQuery(clients.api.messages.versions.queryOptions(at));
  const fate = expect(answer).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(60_000);
  await fate;
  expect(asked()).toBe(4);
});

test("an answer that does not come is not waited for beyond 25 seconds", async () => {
  const fetch = (_input: unknown, init?: { signal?: AbortSignal | null | undefined }) =>
    new Promise<never>((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
    });
  const { calls } = createClients({ url: "http://parley.test/api/trpc", fetch });
  const fate = expect(calls.messages.delete.mutate(at)).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(25_000);
  await fate;
});

const at = { conversationId, messageId: conversationId };

function unreachable() {
  let tries = 0;
  const fetch = async () => {
    tries += 1;
    throw new TypeError("Failed to fetch");
  };
  return { asked: () => tries, clients: createClients({ url: "http://parley.test/api/trpc", fetch }) };
}
