import { expect, test } from "vitest";
import { foldMark, laterDraft } from "~/client/cache/fold-draft";
import type { SaveDraft } from "~/shared/inputs/draft";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { leaveConversation } from "../conversations/leave-conversation";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { readDraft, readDraftMarks, readDrafts } from "./draft-reads";
import { saveDraft } from "./save-draft";
import { settleDraft } from "./settle-draft";

const open = (set: Scene, name: CastName) => openConversation(set.as(name), set.world.conversations.design.id, "post");

async function save(set: Scene, input: Partial<SaveDraft>) {
  const opened = await openConversation(set.ctx, set.world.conversations.design.id, "arrange");
  return saveDraft(set.ctx, opened, { body: "", revision: 0, age: 0, ...input });
}

async function shown(set: Scene, rootId?: string) {
  return readDraft(set.ctx, await open(set, "ada"), rootId ? { rootId } : {});
}

async function places(set: Scene, name: CastName = "ada") {
  const workspace = await openWorkspace(set.as(name), set.world.workspaces.bluefin.slug, "visit");
  return [await readDraftMarks(set.as(name), workspace), await readDrafts(set.as(name), workspace, {})] as const;
}

test("what is begun on one device is there on another, told to that person alone, and gone once it was sent", async () => {
  const set = await scene();
  const first = await save(set, { body: "Dear all" });
  expect(first).toMatchObject({ body: "Dear all", revision: 1, setAside: [] });
  expect(await shown(set)).toEqual(first);
  await save(set, { revision: 1 });
  expect(await shown(set)).toMatchObject({ body: "", revision: 2 });
  const channel = `private-person-${set.world.people.ada.id}`;
  expect(set.told("draft.changed").map((one) => [one.channel, one.event.body])).toEqual([
    [channel, "Dear all"],
    [channel, ""],
  ]);
  expect(await readDraft(set.as("chidi"), await open(set, "chidi"), {})).toMatchObject({ body: "", revision: 0 });
});

test("nothing new is said twice", async () => {
  const set = await scene();
  await save(set, { body: "Dear all" });
  await save(set, { body: "Dear all", revision: 1 });
  await save(set, { body: "Dear all" });
  expect(set.told("draft.changed")).toHaveLength(1);
});

test("a device that comes late with older words overwrites nothing, and its words are offered", async () => {
  const set = await scene();
  await save(set, { body: "from the office" });
  const late = await save(set, { body: "from the train", age: 60_000 });
  expect(late).toMatchObject({ body: "from the office", setAside: ["from the train"], revision: 2 });
  const opened = await openConversation(set.ctx, set.world.conversations.design.id, "arrange");
  const taken = await settleDraft(set.ctx, opened, { words: "from the train", isTaken: true });
  expect(taken).toMatchObject({ body: "from the train", setAside: ["from the office"], revision: 3 });
  const left = await settleDraft(set.ctx, opened, { words: "from the office", isTaken: false });
  expect(left).toMatchObject({ body: "from the train", setAside: [], revision: 4 });
  expect(await settleDraft(set.ctx, opened, { words: "from the office", isTaken: true })).toEqual(left);
});

test("a thread has a draft of its own, and one of elsewhere has none", async () => {
  const set = await scene();
  const root = await sendMessage(set.ctx, await open(set, "ada"), { clientId: crypto.randomUUID(), body: "Which?" });
  await save(set, { body: "the old one", rootId: root.id });
  expect(await shown(set, root.id)).toMatchObject({ body: "the old one" });
  expect(await shown(set)).toMatchObject({ body: "" });
  const general = await openConversation(set.ctx, set.world.conversations.general.id, "arrange");
  const elsewhere = { body: "x", revision: 0, age: 0, rootId: root.id };
  await expect(saveDraft(set.ctx, general, elsewhere)).rejects.toMatchObject({ code: "not_found" });
});

test("every draft of a workspace is listed with its place, the latest first, and none of another's or of a place one left", async () => {
  const set = await scene({ as: "chidi" });
  const root = await sendMessage(set.ctx, await open(set, "chidi"), { clientId: crypto.randomUUID(), body: "Which?" });
  await save(set, { body: "first", age: 5_000 });
  await save(set, { body: "second", rootId: root.id });
  const [marks, { items, next }] = await places(set, "chidi");
  expect(marks.map(({ rootId }) => rootId)).toEqual([root.id, null]);
  expect(items.map(({ draft, rootWords }) => [draft.body, rootWords])).toEqual([
    ["second", "Which?"],
    ["first", null],
  ]);
  expect(next).toBeNull();
  expect(await places(set, "ada")).toEqual([[], { items: [], next: null }]);
  await leaveConversation(set.ctx, await openConversation(set.ctx, root.conversationId, "leave"));
  expect(await places(set, "chidi")).toEqual([[], { items: [], next: null }]);
});

test("whoever folds what they are told sees what a fresh read shows", async () => {
  const set = await scene();
  const [before, [marksBefore]] = [await shown(set), await places(set)];
  await save(set, { body: "one" });
  await save(set, { body: "two" });
  await save(set, { body: "three", age: 9_000 });
  await save(set, { body: "", revision: 3 });
  const told = set.told("draft.changed").map(({ event: { type: _type, workspace: _workspace, ...draft } }) => draft);
  const twice = told.flatMap((draft) => [draft, draft]);
  expect(twice.reduce(laterDraft, before)).toEqual(await shown(set));
  expect(twice.reduce(foldMark, marksBefore)).toEqual((await places(set))[0]);
});
