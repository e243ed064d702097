import { expect, test } from "vitest";
import type { Right } from "~/shared/rules/rights";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessageView } from "~/shared/views/message";
import { type Asked, isInTime, messageActs } from "./message-acts";

const chidi = { id: "chidi", handle: "chidi", name: "Chidi Eze", kind: "person" as const, avatar: null };
const message: MessageView = {
  ...unadorned,
  ...{ id: "one", conversationId: "design", seq: 4, changedSeq: 4, clientId: "one", author: chidi },
  ...{ body: "Low tide at six", html: "<p>Low tide at six</p>", mentions: [], createdAt: "2026-11-21T10:00:00.000Z" },
};
const everyday: Right[] = ["see", "read", "arrange", "post", "react", "retract", "pin"];
const carried = ["quote", "forward", "save", "unread", "copyText", "copyLink", "pin"];

const offered = (asked: Partial<Asked>, rights = everyday) =>
  messageActs({
    ...{ workspace: "bluefin", place: { id: "design", rights, editWindowSeconds: null }, message },
    ...{ meId: "chidi", isInTime: true },
    ...asked,
  }).map(({ name }) => name);

test("somebody may react to, answer, edit and delete what they said", () => {
  expect(offered({})).toEqual(["react", "reply", ...carried, "edit", "move", "delete"]);
  expect(offered({ isInTime: false })).toEqual(["react", "reply", ...carried, "move", "delete"]);
});

test("what another said is answered, and deleted only by a moderator", () => {
  expect(offered({ meId: "ada" })).toEqual(["react", "reply", ...carried]);
  expect(offered({ meId: "ada" }, [...everyday, "moderate"])).toEqual(["react", "reply", ...carried, "delete"]);
});

test("whoever only looks on takes it along for themselves, and nothing is done about notices and what is deleted", () => {
  expect(offered({}, ["see", "read"])).toEqual(["forward", "save", "copyText", "copyLink"]);
  const deleted = { at: "2026-11-21T10:00:00.000Z", byOther: true };
  expect(offered({ message: { ...message, deleted } }, [...everyday, "moderate"])).toEqual([]);
  expect(offered({ message: { ...message, notice: { act: "joined" } } })).toEqual([]);
});

test("a moderator moves what another said, and makes a channel of a thread", () => {
  const rights: Right[] = [...everyday, "move"];
  expect(offered({ meId: "ada" }, rights)).toEqual(["react", "reply", ...carried, "move"]);
  const thread = { replyCount: 2, lastReplySeq: 6, lastReplyAt: null, faces: [], resolvedAt: null };
  const answered = { ...message, thread: { ...thread, answerId: null, answerWords: null } };
  expect(offered({ meId: "ada", message: answered }, rights)).toEqual([
    "react",
    "reply",
    ...carried,
    "move",
    "promote",
  ]);
});

test("what is pinned or put aside can be let go", () => {
  const kept = { ...message, pinnedAt: message.createdAt, isSaved: true };
  expect(offered({ message: kept, meId: "ada" })).toEqual([
    ...["react", "reply", "quote", "forward", "unsave", "unread", "copyText", "copyLink", "unpin"],
  ]);
  expect(offered({ message: kept, meId: "ada" }, ["see", "read"])).not.toContain("unpin");
});

test("a reply to a reply stands in the thread of the first message", () => {
  const place = { id: "design", rights: everyday, editWindowSeconds: null };
  const acts = messageActs({
    ...{ workspace: "bluefin", place, message: { ...message, rootId: "root" } },
    ...{ meId: "ada", isInTime: false },
  });
  expect(acts.find(({ name }) => name === "reply")?.to).toBe("/w/bluefin/c/design/t/root");
});

test("there is time to edit until the window closes, for ever, or never", () => {
  const at = (seconds: number) => Date.parse(message.createdAt) + seconds * 1_000;
  const place = (editWindowSeconds: number | null) => ({ id: "design", rights: everyday, editWindowSeconds });
  expect([59, 60].map((seconds) => isInTime(place(60), message, at(seconds)))).toEqual([true, false]);
  expect(isInTime(place(null), message, at(1e9))).toBe(true);
  expect(isInTime(place(0), message, at(0))).toBe(false);
});
