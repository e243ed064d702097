import { expect, test } from "vitest";
import { nameEmoji, spellEmoji } from "./known-emojis";

test.each([
  ["👍", "👍", "thumbs up"],
  ["👍🏽", "👍🏽", "thumbs up: medium skin tone"],
  ["❤", "❤️", "red heart"],
  ["❤️", "❤️", "red heart"],
  ["👩‍❤️‍👨", "👩‍❤️‍👨", "couple with heart: woman, man"],
  ["👨🏿‍🚒", "👨🏿‍🚒", "man firefighter: dark skin tone"],
  ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "flag: Scotland"],
  ["🇳🇴", "🇳🇴", "flag: Norway"],
  ["1⃣", "1️⃣", "keycap: 1"],
])("%s is kept as %s and is called %s", (typed, kept, name) => {
  expect([spellEmoji(typed), nameEmoji(typed)]).toEqual([kept, name]);
});

test.each(["", "a", "1", "👍👍", "😀a", "🇦", "🇽🇽", "🏽", "👍\u200D", "\uFE0F", "<b>", "‍"])("%j is no emoji", (typed) =>
  expect(spellEmoji(typed)).toBeNull(),
);
