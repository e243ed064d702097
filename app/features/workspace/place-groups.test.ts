import { expect, test } from "vitest";
import type { SidebarItemView } from "~/shared/views/conversation";
import type { FoundPlace } from "~/shared/views/sidebar";
import { commandsOf } from "./commands";
import { type Offer, placeGroups } from "./place-groups";

const commands = commandsOf({ slug: "bluefin", role: "member" });
const mo = { id: "mo", handle: "mo", name: "Mo Lindqvist", kind: "person" as const, avatar: null };

function offered(written: string, offer: Partial<Offer>): Record<string, string[]> {
  const groups = placeGroups(written, { items: [], found: [], commands: [], visited: [], ...offer });
  const filled = groups.filter(({ places }) => places.length > 0);
  return Object.fromEntries(filled.map(({ heading, places }) => [heading, places.map(({ title }) => title)]));
}

test("with nothing written one goes back to where one was, then to the latest words, and not to where one is", () => {
  const items = [
    line("old", { lastMessageAt: "2024-01-01T00:00:00.000Z" }),
    line("new", { lastMessageAt: "2024-03-01T00:00:00.000Z" }),
    line("seen", { lastMessageAt: null }),
    line("here"),
    line("hidden", { level: "hidden" }),
  ];
  const offer = { items, visited: ["here", "seen"], currentId: "here" };
  expect(offered("", offer)).toEqual({ Recent: ["seen", "new", "old"] });
});

test("the better fit comes first, and between equals where one was last", () => {
  const items = [
    line("design-review"),
    line("design"),
    line("signals"),
    line("old-designs"),
    line("dear-songs-in-german"),
  ];
  expect(offered("design", { items, visited: ["old-designs", "design-review"] })).toEqual({
    Conversations: ["design-review", "design", "old-designs", "dear-songs-in-german"],
  });
  expect(offered("dsg", { items: items.slice(0, 2) })).toEqual({ Conversations: ["design-review", "design"] });
});

test("somebody one writes with is found by that conversation, others by themselves", () => {
  const items = [line("", { id: "talk", kind: "direct", name: null, people: [mo] })];
  const person = (handle: string): FoundPlace => ({
    type: "person",
    person: { ...mo, id: handle, handle, name: handle },
  });
  const found: FoundPlace[] = [{ type: "person", person: mo }, person("moa")];
  expect(offered("mo", { items, found })).toEqual({ Conversations: ["Mo Lindqvist"], People: ["moa"] });
});

test("a hidden conversation is found by its name, and a slip of the finger is forgiven", () => {
  const items = [line("general", { level: "hidden" })];
  expect(offered("gener", { items })).toEqual({ Conversations: ["general"] });
  expect(offered("genreal", { items })).toEqual({});
  expect(offered("genreal", { items, found: [place("general"), place("generals")] })).toEqual({
    Conversations: ["general"],
    "Channels to look into": ["generals"],
  });
});

test("what is meant word for word comes before what happens to have the letters", () => {
  const orderFor = (written: string) => Object.keys(offered(written, { items: [line("market-men")], commands }));
  expect(orderFor("mark e")).toEqual(["Commands", "Conversations"]);
  expect(orderFor("market")).toEqual(["Conversations"]);
});

test("nobody is offered what they may not do", () => {
  const titles = commandsOf({ slug: "bluefin", role: "guest" }).map(({ title }) => title);
  expect(titles).not.toEqual(expect.arrayContaining(["Invite people"]));
  expect(titles).not.toContain("Browse channels");
  expect(titles).toContain("New message");
});

function place(name: string): FoundPlace {
  const shape = { kind: "channel" as const, visibility: "public" as const, icon: null, topic: "" };
  return { type: "conversation", id: name, name, ...shape, isMember: false, lastMessageAt: null };
}

function line(name: string, more: Partial<SidebarItemView> = {}): SidebarItemView {
  return {
    id: name,
    kind: "channel",
    visibility: "public",
    name,
    people: [],
    lastSeq: 10,
    messageCount: 5,
    deliveredSeq: 0,
    readSeq: 10,
    readTurn: 0,
    unread: 0,
    mentions: 0,
    lastMessageAt: null,
    icon: null,
    level: "everything",
    isFavourite: false,
    sectionId: null,
    hiddenSeq: null,
    ...more,
  };
}
