import { expect, test } from "vitest";
import { slowMode } from "./slow-mode";

const place = { joinedAt: at(0), past: "everything" as const, silencedUntil: null, lastPostAt: at(1) };
const conversation = { slowModeSeconds: 30, rights: ["read" as const, "post" as const], place };

test("whoever spoke waits from their last word, on whichever device it was said", () => {
  expect(slowMode(said({}))).toEqual({ every: 30, nextAt: Date.parse(at(1)) + 30_000 });
  const messages = [by("ada", 2), by("chidi", 3)];
  expect(slowMode(said({ messages }))?.nextAt).toBe(Date.parse(at(2)) + 30_000);
});

test("what is on its way counts, and what failed does not", () => {
  const pending = [
    { state: "sending" as const, createdAt: at(4) },
    { state: "failed" as const, createdAt: at(5) },
  ];
  expect(slowMode(said({ pending }))?.nextAt).toBe(Date.parse(at(4)) + 30_000);
});

test("having come in is no word", () => {
  const messages = [{ ...by("ada", 9), notice: { act: "joined" as const } }];
  expect(slowMode(said({ messages }))?.nextAt).toBe(Date.parse(at(1)) + 30_000);
});

test("moderators post as they like, and so does everybody where it is off", () => {
  expect(slowMode(said({ conversation: { ...conversation, rights: ["moderate"] } }))).toBeNull();
  expect(slowMode(said({ conversation: { ...conversation, slowModeSeconds: 0 } }))).toBeNull();
});

function said(over: Partial<Parameters<typeof slowMode>[0]>) {
  return { conversation, messages: [], pending: [], meId: "ada", ...over };
}

function by(id: string, minute: number) {
  return {
    author: { id, name: id, handle: id, kind: "person" as const, avatar: null },
    createdAt: at(minute),
    notice: null,
  };
}

function at(minute: number): string {
  return new Date(Date.UTC(2025, 0, 1, 10, minute)).toISOString();
}
