import { expect, test } from "vitest";
import type { PendingMessage } from "~/client/device/use-outbox";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { type Grouping, groupMessages } from "./group-messages";

const ada: PersonView = { id: "ada", handle: "ada", name: "Ada Okafor", kind: "person", avatar: null };
const chidi: PersonView = { id: "chidi", handle: "chidi", name: "Chidi Eze", kind: "person", avatar: null };

test("what somebody says within five minutes stands under one name", () => {
  const days = group([said(1, ada, "10:00"), said(2, ada, "10:04"), said(3, ada, "10:05"), said(4, chidi, "10:05")]);
  expect(shape(days)).toEqual([["ada 1 2", "ada 3", "chidi 4"]]);
});

test("a day begins at the reader's midnight", () => {
  const messages = [said(1, ada, "22:58"), said(2, ada, "23:01")];
  expect(shape(group(messages, { zone: "UTC" }))).toEqual([["ada 1 2"]]);
  expect(shape(group(messages, { zone: "Africa/Lagos" }))).toEqual([["ada 1"], ["ada 2"]]);
});

test("the new line stands above a name, also in the middle of what one person says", () => {
  const [day] = group([said(1, ada, "10:00"), said(2, ada, "10:01")], { newSeq: 2 });
  expect(day?.groups.map(({ isNew, lines }) => [isNew, lines.length])).toEqual([
    [false, 1],
    [true, 1],
  ]);
});

test("a person's own line stays the same line when it arrives, and is never there twice", () => {
  const sent = [said(1, ada, "10:00")];
  const before = group(sent, { pending: [waiting(2, "10:01")] });
  const after = group([...sent, said(2, ada, "10:01")], { pending: [waiting(2, "10:01")] });
  expect(keys(before)).toEqual(["client-1", "client-2"]);
  expect(keys(after)).toEqual(keys(before));
  expect(after[0]?.groups[0]?.lines[1]?.kind).toBe("sent");
});

test("a device whose clock is behind does not put its line on the day before", () => {
  const days = group([said(2, ada, "10:00")], { pending: [waiting(3, "09:00")] });
  expect(shape(days)).toEqual([["ada 2 3"]]);
});

function group(messages: MessageView[], more: Partial<Grouping> = {}) {
  return groupMessages({ messages, pending: [], me: ada, zone: "UTC", newSeq: null, ...more });
}

function shape(days: ReturnType<typeof group>) {
  return days.map(({ groups }) =>
    groups.map(({ author, lines }) => [author.id, ...lines.map(({ key }) => key.replace("client-", ""))].join(" ")),
  );
}

function keys(days: ReturnType<typeof group>) {
  return days.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ key }) => key)));
}

function said(seq: number, author: PersonView, time: string): MessageView {
  const body = `message ${seq}`;
  const ids = { id: `message-${seq}`, conversationId: "design", clientId: `client-${seq}` };
  return {
    ...unadorned,
    ...ids,
    seq,
    changedSeq: seq,
    author,
    body,
    html: body,
    mentions: [],
    notice: null,
    subject: null,
    createdAt: at(time),
  };
}

function waiting(seq: number, time: string): PendingMessage {
  const body = `message ${seq}`;
  const state = { state: "sending" as const, reason: null };
  return { clientId: `client-${seq}`, conversationId: "design", body, createdAt: at(time), ...state };
}

function at(time: string) {
  return `2026-11-21T${time}:00.000Z`;
}
