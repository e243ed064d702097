import { expect, test } from "vitest";
import { type Scene, scene } from "~db/testing/scene";
import { banPerson } from "../conversations/ban-person";
import { openConversation } from "../conversations/conversation-access";
import { createChannel } from "../conversations/create-channel";
import { openWorkspace } from "../workspaces/workspace-access";
import { readPlaces } from "./place-reads";

async function find({ as, world }: Scene, name: Parameters<Scene["as"]>[0], words: string): Promise<string[]> {
  const ctx = as(name);
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit");
  const found = await readPlaces(ctx, workspace, { words });
  return found.map((place) => (place.type === "person" ? `@${place.person.handle}` : place.name));
}

test("the beginning of a name comes before its middle, then the latest words; letters in order are enough", async () => {
  const here = await scene();
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "createChannel");
  for (const name of ["signals", "leg-signals", "designals"])
    await createChannel(here.ctx, workspace, { name, visibility: "public", topic: "" });
  expect(await find(here, "ada", "sig")).toEqual(["signals", "leg-signals", "design", "designals"]);
  expect(await find(here, "ada", "gnrl")).toEqual(["general", "@gil"]);
  expect(await find(here, "ada", "genreal")).toEqual(["general"]);
  expect(await find(here, "ada", "lind mo")).toEqual(["@mo"]);
  expect(await find(here, "ada", "chdi")).toEqual(["@chidi"]);
});

test("signs of a pattern are letters like others", async () => {
  const here = await scene();
  for (const words of ["%", "_", "\\", "%%%", "' or 1=1 --"]) expect(await find(here, "ada", words)).toEqual([]);
});

test("nobody finds what they may not know of", async () => {
  const here = await scene();
  expect(await find(here, "ada", "design")).toEqual(["design"]);
  for (const name of ["mia", "adi", "gil"] as const) expect(await find(here, name, "design")).toEqual([]);
  expect(await find(here, "mia", "max")).toEqual([]);
  expect(await find(here, "mia", "dee park")).toEqual([]);
  expect(await find(here, "gil", "news")).toEqual([]);
  expect(await find(here, "gil", "general")).toEqual(["general"]);
});

test("somebody who is banned finds nothing of the place", async () => {
  const here = await scene({ as: "ada" });
  const general = await openConversation(here.ctx, here.world.conversations.general.id, "moderate");
  expect(await find(here, "chidi", "general")).toEqual(["general"]);
  await banPerson(here.ctx, general, { personId: here.world.people.chidi.id, reason: "" });
  expect(await find(here, "chidi", "general")).toEqual([]);
});

test("it is two queries, however little fits", async () => {
  const { ctx, world, queries } = await scene();
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit");
  for (const words of ["general", "nothing like it"])
    expect(await queries(() => readPlaces(ctx, workspace, { words }))).toBe(2);
});
