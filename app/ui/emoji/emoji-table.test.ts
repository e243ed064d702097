import { expect, test } from "vitest";
import { emojiCategories, emojiEntries, inTone } from "./emoji-table";
import { searchEmojis } from "./search-emojis";

const find = (text: string) => searchEmojis(emojiEntries, text, 8).map(({ emoji }) => emoji);

test("nine categories hold every emoji once", () => {
  expect(emojiCategories.map(({ label }) => label)).toHaveLength(9);
  expect(emojiCategories.every(({ entries }) => entries.length > 50)).toBe(true);
  expect(new Set(emojiEntries.map(({ emoji }) => emoji)).size).toBe(emojiEntries.length);
});

test("an emoji is found by its name, by the beginning of a word and by what people call it", () => {
  expect(find("thumbs up")[0]).toBe("👍");
  expect(find("thumbs_up")[0]).toBe("👍");
  expect(find("rocket")[0]).toBe("🚀");
  expect(find("tada")).toContain("🎉");
  expect(find("flag nor")).toContain("🇳🇴");
  expect(find("xyzzy")).toEqual([]);
  expect(find("  ")).toEqual([]);
});

test("hands and people come in the tone that was chosen, everything else as it is", () => {
  const named = (name: string) => emojiEntries.find((entry) => entry.name === name) ?? expect.fail(name);
  expect(inTone(named("thumbs up"), 3)).toEqual({ emoji: "👍🏽", name: "thumbs up: medium skin tone" });
  expect(inTone(named("thumbs up"), 0).emoji).toBe("👍");
  expect(inTone(named("handshake"), 5).emoji).toBe("🤝🏿");
  expect(inTone(named("rocket"), 5).emoji).toBe("🚀");
});
