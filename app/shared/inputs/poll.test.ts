import { expect, test } from "vitest";
import { CreatePoll } from "./poll";

const clientId = "0199aaaa-0000-7000-8000-000000000000";

function refusals(options: string[]): Record<string, string> {
  const { error } = CreatePoll.safeParse({ clientId, body: "Which day?", options });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

test("empty fields are left out, and spaces at the ends of an answer", () => {
  const { options } = CreatePoll.parse({ clientId, body: "Which day?", options: [" Monday ", "", "Tues\n day"] });
  expect(options).toEqual(["Monday", "Tues day"]);
});

test("the same answer twice is refused in the field that says it again, whatever its capitals and letter forms", () => {
  expect(refusals(["Monday", "", "Tuesday", "MONDAY", "Ｍonday"])).toEqual({
    "options.3": "This is the same as answer 1.",
    "options.4": "This is the same as answer 1.",
  });
});

test("a poll with one answer is refused in the first empty field, one with too many as a whole", () => {
  expect(refusals(["Monday", ""])).toEqual({ "options.1": "Give at least 2 answers." });
  expect(Object.keys(refusals(Array.from({ length: 21 }, (_, at) => `day ${at}`)))).toEqual(["options"]);
  expect(refusals(["Monday", "x".repeat(201)])).toEqual({ "options.1": "An answer has at most 200 characters." });
});
