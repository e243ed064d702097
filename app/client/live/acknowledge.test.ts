import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SidebarItemView } from "~/shared/views/conversation";
import { createAcknowledgement, type Taken } from "./acknowledge";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const line = (id: string, over: Partial<SidebarItemView>) =>
  ({ id, kind: "direct", lastSeq: 5, readSeq: 3, deliveredSeq: 0, ...over }) as SidebarItemView;

/** A device with these conversations, whose list learns what was acknowledged. */
function device(items: SidebarItemView[], position: number | null = null) {
  const said: Taken[][] = [];
  const acknowledgement = createAcknowledgement({
    items: () => items,
    position: () => position,
    async acknowledge(places) {
      said.push(places);
      for (const { conversationId, seq } of places) {
        const item = items.find(({ id }) => id === conversationId);
        if (item) item.deliveredSeq = seq;
      }
    },
  });
  return { said, acknowledgement };
}

test("what came to several directs is said once, for all of them together", async () => {
  const { said, acknowledgement } = device([line("one", {}), line("two", { lastSeq: 9 })]);
  for (let times = 0; times < 5; times += 1) acknowledgement.look();
  await vi.advanceTimersByTimeAsync(5_000);
  acknowledgement.look();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toEqual([
    [
      { conversationId: "one", seq: 5 },
      { conversationId: "two", seq: 9 },
    ],
  ]);
});

test("nothing is said of channels, nor of what was read", async () => {
  const { said, acknowledgement } = device([line("hall", { kind: "channel" }), line("one", { readSeq: 5 })]);
  acknowledgement.look();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toEqual([]);
});

test("of a conversation that is open only what it has taken in counts", async () => {
  const { said, acknowledgement } = device([line("one", { lastSeq: 9 })], 7);
  acknowledgement.look();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual([[{ conversationId: "one", seq: 7 }]]);
});
