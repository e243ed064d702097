import { expect, test } from "vitest";
import type { SidebarItemView } from "~/shared/views/conversation";
import type { ArrangementView } from "~/shared/views/sidebar";
import { attentionOf, countWaiting } from "./attention-of";
import { sectionsOf } from "./sections-of";

const sections = (["favourites", "mine", "channels", "directs"] as const).map((key) => ({
  key,
  kind: key === "mine" ? ("custom" as const) : key,
  name: key === "mine" ? "Surveys" : null,
  isFolded: false,
}));
const all: ArrangementView = { sections, showsUnreadOnly: false };

function shown(items: SidebarItemView[], arrangement = all, currentId?: string) {
  const places = sectionsOf(items, arrangement, currentId);
  return Object.fromEntries(places.map(({ title, rows }) => [title, rows.map(({ id }) => id)]));
}

test("each stands where it was put, and a favourite nowhere else", () => {
  const items = [
    line("a", { sectionId: "mine" }),
    line("b", { sectionId: "mine", isFavourite: true }),
    line("c", { sectionId: "gone" }),
    line("d", { kind: "group" }),
  ];
  expect(shown(items)).toEqual({ Favourites: ["b"], Surveys: ["a"], Channels: ["c"], "Direct messages": ["d"] });
});

test("muted ones sink, hidden ones are out of sight unless they are open, and a direct comes back with something new", () => {
  const items = [
    line("muted", { level: "nothing", unread: 9 }),
    line("plain"),
    line("hidden", { level: "hidden" }),
    line("quiet", { kind: "direct", hiddenSeq: 10 }),
    line("spoke", { kind: "direct", hiddenSeq: 9 }),
  ];
  expect(shown(items)).toMatchObject({ Channels: ["plain", "muted"], "Direct messages": ["spoke"] });
  expect(shown(items, all, "hidden").Channels).toEqual(["plain", "muted", "hidden"]);
});

test("unread only keeps what waits, and the one that is open", () => {
  const items = [line("new", { unread: 1 }), line("old"), line("open"), line("muted", { level: "nothing", unread: 3 })];
  expect(shown(items, { ...all, showsUnreadOnly: true }, "open").Channels).toEqual(["new", "open"]);
});

test("a folded section shows what waits and says how many it keeps", () => {
  const folded = { ...all, sections: sections.map((section) => ({ ...section, isFolded: true })) };
  const items = [line("new", { unread: 1 }), line("old"), line("older")];
  const channels = sectionsOf(items, folded).find(({ key }) => key === "channels");
  expect([channels?.rows.map(({ id }) => id), channels?.folded]).toEqual([["new"], 2]);
});

test("talks are the latest first, after the channels of the same section", () => {
  const items = [
    line("early", { kind: "direct", lastMessageAt: "2025-01-01T00:00:00.000Z", isFavourite: true }),
    line("late", { kind: "direct", lastMessageAt: "2025-02-01T00:00:00.000Z", isFavourite: true }),
    line("channel", { isFavourite: true }),
  ];
  expect(shown(items).Favourites).toEqual(["channel", "late", "early"]);
});

test.each([
  ["everything", { count: 5, isMention: true, isUnread: true, isFaint: false }],
  ["mentions", { count: 2, isMention: true, isUnread: true, isFaint: false }],
  ["nothing", { count: 2, isMention: true, isUnread: false, isFaint: true }],
  ["hidden", { count: 2, isMention: true, isUnread: false, isFaint: true }],
] as const)("with the level %s it claims this much", (level, attention) => {
  expect(attentionOf(line("a", { level, unread: 5, mentions: 2 }))).toEqual(attention);
});

test("what is hidden adds nothing to the number in the title", () => {
  expect(countWaiting([line("a", { unread: 2 }), line("b", { level: "hidden", mentions: 3 })])).toBe(2);
});

function line(id: string, over: Partial<SidebarItemView> = {}): SidebarItemView {
  const facts = { id, kind: "channel" as const, visibility: "public" as const, name: id, people: [], icon: null };
  const own = { level: "everything" as const, isFavourite: false, sectionId: null, hiddenSeq: null };
  const read = { deliveredSeq: 0, readSeq: 10, readTurn: 0, unread: 0, mentions: 0 };
  return { ...facts, ...own, ...read, lastSeq: 10, messageCount: 10, lastMessageAt: null, ...over };
}
