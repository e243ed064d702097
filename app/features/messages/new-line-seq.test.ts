import { expect, test } from "vitest";
import type { MessageView } from "~/shared/views/message";
import { newLineSeq } from "./new-line-seq";

const mine = { meId: "ada", hasOlder: false };

test("the line stands above the first message of somebody else after the last one read", () => {
  expect(newLineSeq({ readSeq: 4, upTo: 8 }, said("3 chidi", "5 ada", "6 chidi", "8 chidi"), mine)).toBe(6);
});

test("nobody is shown a line when all was read, or by somebody who only looks", () => {
  expect(newLineSeq({ readSeq: 8, upTo: 8 }, said("7 chidi", "8 chidi"), mine)).toBeNull();
  expect(newLineSeq(null, said("7 chidi"), mine)).toBeNull();
});

test("what comes while somebody reads along is not new to them", () => {
  expect(newLineSeq({ readSeq: 8, upTo: 8 }, said("8 chidi", "9 chidi"), mine)).toBeNull();
});

test("the line waits for the older page when what was read last is not loaded yet", () => {
  const loaded = said("60 chidi", "61 chidi");
  expect(newLineSeq({ readSeq: 4, upTo: 61 }, loaded, { meId: "ada", hasOlder: true })).toBeNull();
  expect(newLineSeq({ readSeq: 4, upTo: 61 }, loaded, mine)).toBe(60);
});

function said(...lines: string[]): MessageView[] {
  return lines.map((line) => {
    const [seq, id] = line.split(" ");
    return { seq: Number(seq), author: { id } } as MessageView;
  });
}
