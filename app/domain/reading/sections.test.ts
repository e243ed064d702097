import { expect, onTestFinished, test } from "vitest";
import { limits } from "~/shared/rules/limits";
import { committedScene, type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { openWorkspace } from "../workspaces/workspace-access";
import { arrangeConversation } from "./arrange-conversation";
import { createSection } from "./create-section";
import { deleteSection } from "./delete-section";
import { foldSection } from "./fold-section";
import { moveSection } from "./move-section";
import { narrowSidebar } from "./narrow-sidebar";
import { renameSection } from "./rename-section";
import { readArrangement } from "./section-reads";
import { readSidebar } from "./sidebar-reads";

async function ownSidebar(here: Scene) {
  const { ctx, world } = here;
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit");
  const names = async () => (await readArrangement(ctx, workspace)).sections.map(({ key, name }) => name ?? key);
  const make = async (name: string) => {
    const { sections } = await createSection(ctx, workspace, { name });
    return String(sections.find((section) => section.name === name)?.key);
  };
  const item = async (id: string) => (await readSidebar(ctx, workspace)).find((one) => one.id === id);
  return { ...here, workspace, names, make, item };
}

test("sections stand after the favourites as they are made, and where they are moved", async () => {
  const { ctx, workspace, names, make, told } = await ownSidebar(await scene());
  expect(await names()).toEqual(["favourites", "channels", "directs"]);
  const surveys = await make("Surveys");
  await make("Boats");
  expect(await names()).toEqual(["favourites", "Surveys", "Boats", "channels", "directs"]);
  await moveSection(ctx, workspace, { section: "directs", before: surveys });
  await moveSection(ctx, workspace, { section: surveys, before: null });
  expect(await names()).toEqual(["favourites", "directs", "Boats", "channels", "Surveys"]);
  await renameSection(ctx, workspace, { section: surveys, name: "Leg two" });
  await foldSection(ctx, workspace, { section: surveys, isFolded: true });
  await foldSection(ctx, workspace, { section: "channels", isFolded: true });
  const { sections } = await narrowSidebar(ctx, workspace, { showsUnreadOnly: true });
  expect(sections.filter(({ isFolded }) => isFolded).map(({ key }) => key)).toEqual(["channels", surveys]);
  expect((await readArrangement(ctx, workspace)).showsUnreadOnly).toBe(true);
  expect(told("sidebar.arranged")).toHaveLength(8);
});

test("what stood in a section that is deleted falls back to where it belongs, also when it was left", async () => {
  const { ctx, world, workspace, make, item, told } = await ownSidebar(await scene());
  const section = await make("Surveys");
  const general = await openConversation(ctx, world.conversations.general.id, "arrange");
  await arrangeConversation(ctx, general, { isFavourite: true });
  await arrangeConversation(ctx, general, { section });
  expect(await item(general.id)).toMatchObject({ sectionId: section, isFavourite: false });
  expect(told("conversation.arranged").at(-1)?.event).toMatchObject({ sectionId: section, isFavourite: false });
  await deleteSection(ctx, workspace, { section });
  expect(await item(general.id)).toMatchObject({ sectionId: null });
  await expect(deleteSection(ctx, workspace, { section })).rejects.toMatchObject({ code: "not_found" });
  await expect(arrangeConversation(ctx, general, { section })).rejects.toMatchObject({ code: "not_found" });
});

test("nobody uses or sees another's sections", async () => {
  const { as, world, make } = await ownSidebar(await scene());
  const section = await make("Mine alone");
  const chidi = as("chidi");
  const workspace = await openWorkspace(chidi, world.workspaces.bluefin.slug, "visit");
  const general = await openConversation(chidi, world.conversations.general.id, "arrange");
  expect((await readArrangement(chidi, workspace)).sections.map(({ key }) => key)).not.toContain(section);
  await expect(arrangeConversation(chidi, general, { section })).rejects.toMatchObject({ code: "not_found" });
  for (const act of [
    () => renameSection(chidi, workspace, { section, name: "Theirs" }),
    () => deleteSection(chidi, workspace, { section }),
    () => moveSection(chidi, workspace, { section, before: null }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not_found" });
});

test("the arrangement is one query", async () => {
  const { ctx, workspace, make, queries } = await ownSidebar(await scene());
  await make("Surveys");
  expect(await queries(() => readArrangement(ctx, workspace))).toBe(1);
});

test("two devices never make one section too many, nor lose one while they move them", async () => {
  const here = await committedScene("sections");
  onTestFinished(here.close);
  const { ctx, workspace, names, make } = await ownSidebar(here);
  const tries = Array.from({ length: limits.sections + 10 }, (_, n) =>
    createSection(ctx, workspace, { name: `S${n}` }),
  );
  const done = await Promise.allSettled(tries);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(limits.sections);
  await expect(make("One more")).rejects.toMatchObject({ code: "conflict" });
  const { sections } = await readArrangement(ctx, workspace);
  const moves = sections.map(({ key }, at) =>
    moveSection(ctx, workspace, { section: key, before: sections[(at * 7) % sections.length]?.key ?? null }),
  );
  await Promise.all(moves);
  expect(new Set(await names()).size).toBe(limits.sections + 3);
});
