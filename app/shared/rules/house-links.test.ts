import { expect, test } from "vitest";
import { linkedMessages } from "./house-links";

const [one, other] = ["01a1ffa5-1e20-7563-a48c-cf2f037c8911", "01a1ffa5-1e20-7563-a48c-cf2f037c8912"];
const house = { origin: "https://chat.example.com", workspace: "bluefin" };
const linked = (body: string) => linkedMessages(body, house);
const at = (id: string) => `https://chat.example.com/w/bluefin/m/${id}`;

test("links of this house to messages are found wherever they stand, each once", () => {
  expect(linked(`see ${at(one)}.`)).toEqual([one]);
  expect(linked(`[here](${at(one)}) and **${at(other)}**, again ${at(one)}`)).toEqual([one, other]);
});

test("what is of another house, of another workspace, or leads elsewhere is a link like any other", () => {
  expect(linked(at(one).replace("chat.example.com", "chat.example.com.evil.test"))).toEqual([]);
  expect(linked(at(one).replace("https://", "https://evil.test/?"))).toEqual([]);
  expect(linked(at(one).replace("https://", "https://ada@"))).toEqual([]);
  expect(linked(at(one).replace("https", "http"))).toEqual([]);
  expect(linked(at(one).replace("bluefin", "harbour"))).toEqual([]);
  expect(linked(`${at(one)}0`)).toEqual([]);
  expect(linked(at(one.toUpperCase()))).toEqual([]);
  expect(linked(`/w/bluefin/m/${one}`)).toEqual([]);
});

test("a text made to be slow to read is read quickly", () => {
  const began = performance.now();
  linked(`${"https://".repeat(2_400)}/m/`);
  linked(`${"https://chat.example.com/w/bluefin/m/".repeat(540)}`);
  linked(`${"http://a".repeat(2_500) + "/w/".repeat(100)}/m/`);
  expect(performance.now() - began).toBeLessThan(50);
});
