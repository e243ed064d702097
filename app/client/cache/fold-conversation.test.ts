import { expect, test } from "vitest";
import type { ConversationView } from "~/shared/views/conversation";
import { foldFacts, foldProgress, foldReadHere, mergeConversation } from "./fold-conversation";

test("how many are there is counted once for each change", () => {
  const after = foldProgress(view({ lastSeq: 5, memberCount: 3 }), 6, 4);
  expect(after).toMatchObject({ lastSeq: 6, memberCount: 4 });
  expect(foldProgress(after, 6, 5)).toBe(after);
});

test("reading moves on, never back, and only for those who have a place", () => {
  expect(foldReadHere(view({ readSeq: 3 }), { readSeq: 7, readTurn: 0 }).readSeq).toBe(7);
  expect(foldReadHere(view({ readSeq: 7 }), { readSeq: 3, readTurn: 0 }).readSeq).toBe(7);
  expect(foldReadHere(view({ readSeq: 7 }), { readSeq: 3, readTurn: 1 })).toMatchObject({ readSeq: 3, readTurn: 1 });
  expect(foldReadHere(view({ readSeq: null }), { readSeq: 3, readTurn: 0 }).readSeq).toBeNull();
});

test("an answer that was overtaken on its way gives everything but what events have counted further", () => {
  const known = view({ lastSeq: 9, memberCount: 5, readSeq: 8, topic: "old" });
  const answer = view({ lastSeq: 7, memberCount: 4, readSeq: 6, topic: "new" });
  expect(mergeConversation(known, answer)).toMatchObject({ lastSeq: 9, memberCount: 5, readSeq: 8, topic: "new" });
  expect(mergeConversation(view({ lastSeq: 7, readSeq: 6 }), known)).toEqual(known);
});

test("what a conversation becomes changes at once what its viewer may do", () => {
  const before = view({ lastSeq: 5, rights: ["see", "read", "post"] });
  const after = foldFacts(before, 6, { ...before, state: "archived", name: "old" });
  expect(after).toMatchObject({ name: "old", lastSeq: 6, rights: ["see", "read", "leave", "arrange"] });
  expect(foldFacts(after, 6, before)).toBe(after);
});

test("whoever left has no place any longer, whatever was known before", () => {
  expect(mergeConversation(view({ readSeq: 8 }), view({ readSeq: null }))).toMatchObject({ readSeq: null });
});

function view(over: Partial<ConversationView>): ConversationView {
  const names = { id: "here", workspaceId: "space", kind: "channel" as const, visibility: "public" as const };
  const words = { name: "general", slug: "general", topic: "", description: "", icon: null, category: null };
  const rules = { state: "open" as const, posting: "everyone" as const, postingRoles: [], slowModeSeconds: 0 };
  const audiences = { whoAdds: everyone, whoDescribes: everyone, whoMentionsAll: everyone };
  const others = {
    history: "everything" as const,
    openSince: 0,
    guestsAllowed: true,
    editWindowSeconds: 3_600,
    rulesChanged: null,
  };
  const roles = {
    personKind: "person" as const,
    workspaceRole: "member" as const,
    conversationRole: "member" as const,
  };
  const viewer = { ...roles, isBanned: false, isSilenced: false, hasBlocked: false };
  const counts = { memberCount: 1, lastSeq: 1, readSeq: 1, readTurn: 0, createdAt: "2025-01-01T00:00:00.000Z" };
  const facts = { ...names, ...words, ...rules, ...audiences, ...others };
  return {
    ...facts,
    people: [],
    isMember: true,
    isFeatured: false,
    viewer,
    ...standing,
    rights: [],
    ...counts,
    ...over,
  };
}

const everyone = "everyone" as const;
const standing = { place: null, request: null, waiting: 0 };
