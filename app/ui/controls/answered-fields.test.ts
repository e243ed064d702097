import { expect, test } from "vitest";
import { answeredFields } from "./answered-fields";

const refused = (fields: Record<string, string[]>, message = "Something is not right.") => ({
  problem: { message, fields },
  values: { name: "Nell", person: ["ada", "mo"] },
});

test("a form that was not answered begins in its first field and says nothing", () => {
  const fields = answeredFields(undefined, ["name", "topic"]);
  expect(fields.startsIn("name")).toBe(true);
  expect(fields.general).toEqual([]);
  expect(fields.valueOf("name")).toBeUndefined();
});

test("somebody returns to the first field that is wrong, and finds what they typed", () => {
  const fields = answeredFields(refused({ topic: ["Too long."] }), ["name", "topic"]);
  expect([fields.startsIn("name"), fields.startsIn("topic")]).toEqual([false, true]);
  expect(fields.errorOf("topic")).toBe("Too long.");
  expect(fields.valueOf("name")).toBe("Nell");
  expect(fields.valuesOf("person")).toEqual(["ada", "mo"]);
  expect(fields.general).toEqual([]);
});

test("what is about no field that the form shows is said at its head", () => {
  expect(answeredFields(refused({}, "Too many tries."), ["name"]).general).toEqual(["Too many tries."]);
  expect(answeredFields(refused({ people: ["At most 20 people."] }), ["name"]).general).toEqual(["At most 20 people."]);
});
