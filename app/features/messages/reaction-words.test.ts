import { expect, test } from "vitest";
import type { ReactionView } from "~/shared/views/message";
import { spokenReaction, whoReacted } from "./reaction-words";
import { wishedReactions } from "./wished-reactions";

const person = (id: string, name: string) => ({ id, name });
const ada = person("a", "Ada Okafor");
const chidi = person("c", "Chidi Eze");
const thumb: ReactionView = { emoji: "👍", name: "thumbs up", count: 2, people: [chidi, ada], isMine: true };

test("a reaction is spoken with its count and one's own part in it", () => {
  expect(spokenReaction({ ...thumb, count: 3 })).toBe("Thumbs up, 3 people, you too");
  expect(spokenReaction({ ...thumb, count: 3, isMine: false })).toBe("Thumbs up, 3 people");
  expect(spokenReaction({ ...thumb, count: 1 })).toBe("Thumbs up, you");
  expect(spokenReaction({ ...thumb, count: 1, isMine: false })).toBe("Thumbs up, 1 person");
});

test("who reacted is told by first names, oneself first, and then how many more", () => {
  expect(whoReacted(thumb, "a")).toBe("You and Chidi");
  expect(whoReacted({ ...thumb, count: 9 }, "a")).toBe("You, Chidi and 7 others");
  expect(whoReacted({ ...thumb, count: 1, isMine: false, people: [chidi] }, "a")).toBe("Chidi");
  expect(whoReacted({ ...thumb, count: 1, people: [] }, "a")).toBe("You");
});

test("what one pressed is there at once, and the answer changes nothing any more", () => {
  const message = { id: "m", reactions: [{ ...thumb, isMine: false, count: 1, people: [chidi] }] };
  const wish = { messageId: "m", emoji: "👍", name: "thumbs up", wants: true };
  const shown = wishedReactions(message, [wish]);
  expect(shown).toMatchObject([{ count: 2, isMine: true }]);
  expect(wishedReactions({ ...message, reactions: shown }, [wish])).toEqual(shown);
  expect(wishedReactions(message, [wish, { ...wish, wants: false }])).toEqual(message.reactions);
  expect(wishedReactions(message, [{ ...wish, messageId: "other" }])).toBe(message.reactions);
});

test("the last of a kind goes with its kind, and a new kind comes last", () => {
  const message = { id: "m", reactions: [{ ...thumb, count: 1, people: [ada] }] };
  const wish = { messageId: "m", emoji: "👍", name: "thumbs up", wants: false };
  expect(wishedReactions(message, [wish])).toEqual([]);
  const party = { messageId: "m", emoji: "🎉", name: "party popper", wants: true };
  expect(wishedReactions(message, [party]).map(({ emoji }) => emoji)).toEqual(["👍", "🎉"]);
});
