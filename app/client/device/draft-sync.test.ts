import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraftStore } from "./draft-store";
import { createDraftSync, type Saved } from "./draft-sync";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = { conversationId: "design", rootId: undefined };

/** A device whose saves a server answers, one revision after the other; `fail` makes it answer nothing. */
function device() {
  const store = createDraftStore(null);
  const saved: Saved[] = [];
  const server = { body: "", revision: 0, fails: false };
  const sync = createDraftSync({
    store,
    async save(draft) {
      if (server.fails) throw new Error("away");
      saved.push(draft);
      server.revision += 1;
      return {
        ...at,
        rootId: null,
        body: draft.body.trim() && draft.body,
        setAside: [],
        revision: server.revision,
        updatedAt: null,
      };
    },
    saveAndGo: (draft) => void saved.push(draft),
    onKept: () => undefined,
    mayPass: () => true,
    now: Date.now,
  });
  function type(text: string) {
    store.write("here", text);
    sync.touch("here", at);
  }
  return { store, sync, saved, server, type };
}

test("what is written is saved once, when the writer pauses, with how long ago it was", async () => {
  const { saved, store, type } = device();
  type("Dear");
  type("Dear all");
  await vi.advanceTimersByTimeAsync(1_400);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(saved).toEqual([{ ...at, body: "Dear all", revision: 0, age: 1_500 }]);
  expect(store.read("here")).toMatchObject({ revision: 1, since: null });
});

test("what is sent before the pause ends is never saved", async () => {
  const { saved, type } = device();
  type("hi");
  type("");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saved).toEqual([]);
});

test("leaving saves at once what is not saved, and nothing else", async () => {
  const { saved, sync, type } = device();
  type("Dear all");
  sync.leave();
  expect(saved).toMatchObject([{ body: "Dear all", revision: 0 }]);
  await vi.advanceTimersByTimeAsync(1_500);
  sync.leave();
  expect(saved).toHaveLength(2);
});

test("what could not be saved is tried again until it is", async () => {
  const { saved, server, store, type } = device();
  server.fails = true;
  type("Dear all");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(store.read("here").since).not.toBeNull();
  server.fails = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(saved).toMatchObject([{ body: "Dear all", revision: 0 }]);
});

test("nothing but space is kept as nothing, and stays in the field", async () => {
  const { store, type } = device();
  type("  ");
  await vi.advanceTimersByTimeAsync(1_500);
  expect(store.read("here")).toMatchObject({ text: "  " });
});
