import { expect, test } from "vitest";
import { askedLink, browseInput } from "./browse-input";

const asked = (query: string) => new URLSearchParams(query);

test("an address that asks for nothing shows what is busiest first", () => {
  expect(browseInput("bluefin", asked(""))).toEqual({ workspace: "bluefin", search: "", sort: "activity" });
});

test("an order that does not exist is left out rather than refused", () => {
  expect(browseInput("bluefin", asked("sort=password&category=Ship")).sort).toBe("activity");
  expect(browseInput("bluefin", asked("sort=size")).sort).toBe("size");
});

test("another order keeps what was searched and begins at the first page", () => {
  expect(askedLink(asked("search=deck&category=Ship&after=0~5~x"), { sort: "name" })).toBe(
    "?search=deck&category=Ship&sort=name",
  );
  expect(askedLink(asked("category=Ship&sort=name"), { category: "" })).toBe("?sort=name");
});
