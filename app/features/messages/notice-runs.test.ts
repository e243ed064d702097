import { expect, test } from "vitest";
import type { Notice } from "~/shared/rules/notices";
import type { MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { noticeRuns } from "./notice-runs";

const [ada, chidi, mia, mo, gil] = ["Ada", "Chidi", "Mia", "Mo", "Gil"].map(person) as [
  PersonView,
  PersonView,
  PersonView,
  PersonView,
  PersonView,
];

test("people who come one after the other are told in one sentence", () => {
  const runs = noticeRuns([ada, chidi, mia, mo, gil].map((one, at) => line(at, one, { act: "joined" })));
  expect(plain(runs)).toEqual(["Ada, Chidi and 3 others joined"]);
  expect(runs[0]?.lines).toHaveLength(5);
});

test("coming, going and being added are told apart, and what stands alone stays as it is", () => {
  const runs = noticeRuns([
    line(1, ada, { act: "joined" }),
    line(2, mo, { act: "left" }),
    line(3, mia, { act: "left" }),
    line(4, mo, { act: "added" }, gil),
    line(5, mo, { act: "added" }, chidi),
    line(6, ada, { act: "added" }, mia),
  ]);
  expect(plain(runs)).toEqual([null, "Mo and Mia left", "Mo added Gil and Chidi", null]);
});

test("a change of the conversation never disappears among arrivals", () => {
  const runs = noticeRuns([
    line(1, ada, { act: "joined" }),
    line(2, mo, { act: "archived" }),
    line(3, mia, { act: "joined" }),
    line(4, mo, { act: "entered" }),
  ]);
  expect(runs.map((run) => run.lines.length)).toEqual([1, 1, 1, 1]);
});

test("somebody who came twice is named once", () => {
  const runs = noticeRuns([ada, mia, ada].map((one, at) => line(at, one, { act: "joined" })));
  expect(plain(runs)).toEqual(["Ada and Mia joined"]);
});

test("a name that is written from right to left turns nothing around it", () => {
  const noa = person("נועה");
  const [run] = noticeRuns([line(1, noa, { act: "joined" }), line(2, ada, { act: "joined" })]);
  expect(run?.summary).toBe("\u2068נועה\u2069 and \u2068Ada\u2069 joined");
});

function plain(runs: ReturnType<typeof noticeRuns>) {
  return runs.map(({ summary }) => summary?.replace(/[\u2068\u2069]/g, "") ?? null);
}

function line(seq: number, author: PersonView, notice: Notice, subject: PersonView | null = null) {
  const message = { seq, author, notice, subject } as MessageView;
  return { kind: "sent" as const, key: `line-${seq}`, at: "2025-01-01T10:00:00.000Z", message };
}

function person(name: string): PersonView {
  return { id: name, handle: name, name, kind: "person", avatar: null };
}
