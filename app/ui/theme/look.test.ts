import { expect, test } from "vitest";
import { lookAttributes, readLook, writeLook } from "./look";

test("a person's look comes back as it was kept", () => {
  const look = { theme: "dark", density: "compact", textSize: "large", hours: "12", zone: "Europe/Oslo" } as const;
  expect(readLook(`a=b; ${writeLook(look).split(";")[0]}; c=d`)).toEqual(look);
});

test("a cookie that somebody made up changes nothing", () => {
  expect(readLook("parley_look=theme=neon&zone=Mars/Base")).toEqual(readLook(null));
});

test("the usual look leaves no mark on the document", () => {
  expect(Object.values(lookAttributes(readLook(null))).filter(Boolean)).toEqual([]);
});
