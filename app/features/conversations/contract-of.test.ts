import { describe, expect, test } from "vitest";
import type { ConversationFacts } from "~/shared/views/conversation";
import { contractOf } from "./contract-of";

const channel: ConversationFacts = {
  kind: "channel",
  visibility: "public",
  state: "open",
  name: "Harbour",
  slug: "harbour",
  topic: "",
  description: "",
  icon: null,
  category: null,
  posting: "everyone",
  postingRoles: [],
  slowModeSeconds: 0,
  whoAdds: "everyone",
  whoDescribes: "everyone",
  whoMentionsAll: "everyone",
  history: "everything",
  openSince: 0,
  guestsAllowed: true,
  editWindowSeconds: 3_600,
};

const termsOf = (changes: Partial<ConversationFacts>) =>
  Object.fromEntries(contractOf({ ...channel, ...changes }).map(({ term, sentence }) => [term, sentence]));

describe("who may read", () => {
  test("everybody of the workspace reads a public channel, and exports hold it", () => {
    const terms = termsOf({});
    expect(terms.Read).toMatch(/^Every member of the workspace/);
    expect(terms.Exports).toMatch(/holds what is said here/);
  });

  test("people who look at a restricted one may ask, and know that its words stay inside", () => {
    const terms = termsOf({ visibility: "restricted", history: "sinceJoining" });
    expect(terms.Read).toMatch(/may ask to join/);
    expect(terms.Newcomers).toMatch(/after they have joined/);
    expect(terms.Exports).toMatch(/leaves what is not public out/);
    expect(terms["Adding people"]).toMatch(/^Moderators/);
  });

  test("members of a private one are told what administrators may know", () => {
    expect(termsOf({ visibility: "private" }).Read).toMatch(/Administrators know its name/);
  });

  test("a conversation between people is theirs alone, and nobody can be added", () => {
    for (const kind of ["direct", "group"] as const) {
      const terms = termsOf({ kind, visibility: "private", name: null, slug: null });
      expect(terms.Read).toMatch(/Only the people in it/);
      expect(terms["Adding people"]).toMatch(/^Nobody can be added/);
      expect(terms).not.toHaveProperty("Guests");
    }
  });

  test("what was said before a place was opened stays hidden from newcomers, and the card says so", () => {
    expect(termsOf({ openSince: 41 }).Newcomers).toMatch(/nothing from before/);
  });
});

describe("who may post", () => {
  test("moderators alone, or with the roles that were chosen", () => {
    expect(termsOf({ posting: "moderators" }).Post).toBe("Moderators.");
    expect(termsOf({ posting: "chosen", postingRoles: ["admin", "guest"] }).Post).toBe(
      "Moderators, and the workspace's administrators and guests.",
    );
  });

  test("slow mode says how long one waits", () => {
    expect(termsOf({ slowModeSeconds: 60 }).Post).toMatch(/every minute\. Moderators need not wait/);
    expect(termsOf({ slowModeSeconds: 30 }).Post).toMatch(/every 30 seconds/);
  });
});

test.each([
  [null, "for ever"],
  [0, "stays as it was written"],
  [3_600, "for 1 hour"],
  [90, "for 90 seconds"],
])("an edit window of %s is said in words", (editWindowSeconds, words) => {
  expect(termsOf({ editWindowSeconds }).Edit).toContain(words);
});

test("a place where nothing is added says so first", () => {
  const [first] = contractOf({ ...channel, state: "archived" });
  expect(first).toMatchObject({ term: "State", sentence: expect.stringMatching(/^Archived/) });
});
