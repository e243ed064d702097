import { expect, test } from "vitest";
import { foldPerson } from "./fold-person";

const ada = { id: "ada", handle: "ada", name: "Ada", kind: "person" as const, avatar: null };
const mo = { ...ada, id: "mo", handle: "mo", name: "Mo" };
const renamed = { ...ada, name: "Ada Lovelace", avatar: "picture" };

test("somebody has the new name wherever they are shown, and others stay themselves", () => {
  const pages = {
    pages: [
      {
        messages: [
          { id: "1", author: ada },
          { id: "2", author: mo },
        ],
        upTo: 2,
      },
    ],
  };
  const folded = foldPerson(pages, renamed);
  expect(folded.pages[0]?.messages.map(({ author }) => author.name)).toEqual(["Ada Lovelace", "Mo"]);
  expect(folded.pages[0]?.messages[1]).toBe(pages.pages[0]?.messages[1]);
});

test("what an answer says of them beyond that is kept", () => {
  expect(foldPerson({ ...ada, email: "ada@bluefin.test" }, renamed)).toMatchObject({
    ...renamed,
    email: "ada@bluefin.test",
  });
});

test("the same news twice, and an answer without them, change nothing", () => {
  const once = foldPerson([{ person: ada, role: "member" }], renamed);
  expect(foldPerson(once, renamed)).toBe(once);
  const others = { people: [mo], name: null, at: new Date(0) };
  expect(foldPerson(others, renamed)).toBe(others);
});

test("something else that happens to have the same id is left alone", () => {
  const conversation = { id: "ada", name: "general" };
  expect(foldPerson(conversation, renamed)).toBe(conversation);
});
