import { expect, test } from "vitest";
import type { ConversationView } from "~/shared/views/conversation";
import { whoCanRead } from "./who-can-read";

const chidi = { id: "chidi", handle: "chidi", name: "Chidi Eze", kind: "person" as const, avatar: null };
const base = { kind: "channel", visibility: "private", people: [], memberCount: 3 } as unknown as ConversationView;

test("everybody knows who reads along", () => {
  expect(whoCanRead(base)).toBe("Only the people in it can find it and read it.");
  expect(whoCanRead({ ...base, visibility: "restricted" })).toBe(
    "Everybody in the workspace can find it; only the people in it read it.",
  );
  expect(whoCanRead({ ...base, kind: "direct", people: [chidi] })).toBe(
    "Only you and Chidi Eze can read what is said here.",
  );
  expect(whoCanRead({ ...base, kind: "direct" })).toBe("Only you can read this.");
  expect(whoCanRead({ ...base, kind: "group" })).toBe("Only the 3 people in it can read what is said here.");
});
