import { expect, test } from "vitest";
import { type Scene, scene } from "~db/testing/scene";
import { setStatus } from "../accounts/set-status";
import { readStatuses } from "./people-reads";
import { openWorkspace } from "./workspace-access";

async function statusesFor({ as, world }: Scene, name: Parameters<Scene["as"]>[0]) {
  const ctx = as(name);
  return readStatuses(ctx, await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit"));
}

test("what somebody says of the moment is known to their workspace, and to guests only beside whom they are", async () => {
  const here = await scene({ as: "mia" });
  const { ctx, world, told } = here;
  const { mia, adi } = world.people;
  await setStatus(ctx, { emoji: "🌴", text: "Away", lasts: "never" });
  await setStatus(here.as("adi"), { emoji: null, text: "Counting", lasts: "never" });
  const away = { emoji: "🌴", text: "Away", until: null };
  const known = { [mia.id]: away, [adi.id]: { emoji: null, text: "Counting", until: null } };
  expect(await statusesFor(here, "mo")).toEqual(known);
  const besideGuest = await statusesFor(here, "gil");
  expect(known).toMatchObject(besideGuest);
  expect(told("person.changed").map(({ event }) => event.status)).toContainEqual(away);
  await setStatus(ctx, { emoji: null, text: "", lasts: "never" });
  expect(Object.keys(await statusesFor(here, "mo"))).toEqual([adi.id]);
  expect(told("person.changed").at(-1)?.event.status).toBeNull();
});

test("it is one query", async () => {
  const { ctx, world, queries } = await scene({ as: "mo" });
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit");
  expect(await queries(() => readStatuses(ctx, workspace))).toBe(1);
});
