import type Pusher from "pusher-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepConnected } from "./keep-connected";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("lines that were torn come back spread over ten seconds, so that a crowd is no storm", () => {
  const waits = Array.from({ length: 400 }, () => untilBack(1006));
  expect(Math.max(...waits)).toBeLessThanOrEqual(10_000);
  const inEachSecond = Array.from(
    { length: 10 },
    (_, at) => waits.filter((ms) => Math.floor(ms / 1_000) === at).length,
  );
  expect(Math.max(...inEachSecond)).toBeLessThan(400 * 0.2);
});

test("a line that was told to come back at once does", () => {
  expect(Math.max(...Array.from({ length: 50 }, () => untilBack(4200)))).toBeLessThanOrEqual(2_000);
});

test("a line is down from the moment it was cut", () => {
  const { pusher, heard } = open();
  pusher.become("connected");
  pusher.fail(1006);
  vi.advanceTimersByTime(0);
  expect([pusher.state(), heard.down]).toEqual(["disconnected", 1]);
});

test("an ended session does not come back", () => {
  const { pusher, heard } = open();
  pusher.become("connected");
  pusher.fail(4009);
  vi.advanceTimersByTime(120_000);
  expect([heard.over, pusher.state(), pusher.tries]).toEqual([1, "disconnected", 0]);
});

test("a server that is away is tried at growing distances, half a minute at most, and the session is asked about", () => {
  const { pusher, heard } = open();
  const begun = Date.now();
  vi.advanceTimersByTime(600_000);
  expect(heard.trouble).toBeGreaterThan(10);
  const distance = (Date.now() - begun) / pusher.tries;
  expect(distance).toBeGreaterThan(15_000);
  expect(distance).toBeLessThan(45_000);
});

test("an error of one frame does not end the line", () => {
  const { pusher, heard } = open();
  pusher.become("connected");
  pusher.fail(4301);
  vi.advanceTimersByTime(5_000);
  expect([pusher.state(), heard.down]).toEqual(["connected", 0]);
});

test("a silent other end is given up after four seconds, one that answers is kept", () => {
  const { pusher, line, heard } = open();
  pusher.become("connected");
  line.probe();
  pusher.hear();
  vi.advanceTimersByTime(5_000);
  expect(heard.down).toBe(0);
  line.probe();
  vi.advanceTimersByTime(4_000);
  expect([heard.down, pusher.state()]).toEqual([1, "connecting"]);
});

function open() {
  const pusher = createFakePusher();
  const heard = { down: 0, over: 0, trouble: 0 };
  const line = keepConnected(pusher.pusher, {
    onDown: () => void heard.down++,
    onSessionOver: () => void heard.over++,
    onTrouble: () => void heard.trouble++,
  });
  return { pusher, line, heard };
}

/** How long a line that closed with this code waits before it tries again, in milliseconds. */
function untilBack(code: number): number {
  const { pusher, line } = open();
  pusher.become("connected");
  const begun = Date.now();
  pusher.fail(code);
  do vi.advanceTimersByTime(100);
  while (pusher.state() !== "connecting");
  line.close();
  return Date.now() - begun - 100;
}

/** Pusher as far as staying connected goes; it never gets anywhere by itself. */
function createFakePusher() {
  const bound = new Map<string, ((data: unknown) => void)[]>();
  const connection = {
    state: "connecting",
    bind: (name: string, listener: (data: unknown) => void) => bound.set(name, [...(bound.get(name) ?? []), listener]),
  };
  const emit = (name: string, data?: unknown) => bound.get(name)?.forEach((listener) => void listener(data));
  const fake = {
    tries: 0,
    state: () => connection.state,
    become(current: string) {
      const previous = connection.state;
      connection.state = current;
      if (previous !== current) emit("state_change", { previous, current });
    },
    fail: (code: number) => emit("error", { type: "WebSocketError", error: { data: { code } } }),
    hear: () => emit("message"),
    pusher: {
      connection,
      disconnect: () => fake.become("disconnected"),
      send_event() {},
      connect() {
        fake.tries += 1;
        fake.become("connecting");
      },
    } as unknown as Pusher,
  };
  return fake;
}
