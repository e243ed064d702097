import { expect, test } from "vitest";
import { announcement } from "./announcement";

const by = (id: string, name: string) => ({ author: { id, name, handle: id, kind: "person" as const, avatar: null } });

test("arrivals are told in one sentence, each person once", () => {
  const arrived = [by("a", "Ada"), by("c", "Chidi"), by("a", "Ada")];
  expect(announcement(arrived, "Design")).toBe("3 new messages in Design from Ada and Chidi");
  expect(announcement(arrived.slice(0, 1), "Design")).toBe("1 new message in Design from Ada");
});

test("nothing is said when nobody else has spoken", () => {
  expect(announcement([], "Design")).toBe("");
});
