import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "~db/schema/accounts";
import { scene } from "~db/testing/scene";
import { editProfile } from "../accounts/edit-profile";
import { readPeople } from "../workspaces/people-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { readProfile } from "./profile-reads";

test("a profile says who somebody is and where both are, without their direct conversations", async () => {
  const { ctx, world, as, queries } = await scene({ as: "chidi" });
  await editProfile(as("mo"), { name: "Mo <b>", bio: "<script>alert(1)</script>", timeZone: "Europe/Oslo" });
  const workspace = await openWorkspace(ctx, "bluefin", "visit");
  const profile = await readProfile(ctx, workspace, { handle: "mo" });
  expect(profile).toMatchObject({
    name: "Mo <b>",
    bio: "<script>alert(1)</script>",
    timeZone: "Europe/Oslo",
    isActive: true,
  });
  const shared = profile.shared.map(({ id }) => id);
  expect(shared).toContain(world.conversations.general.id);
  expect(profile.shared.map(({ kind }) => kind)).not.toContain("direct");
  expect(profile).not.toHaveProperty("email");
  expect(await queries(() => readProfile(ctx, workspace, { handle: "mo" }))).toBe(2);
});

test("conversations in which the viewer has no place are not among the shared ones", async () => {
  const { as, world } = await scene();
  const viewer = as("mia");
  const profile = await readProfile(viewer, await openWorkspace(viewer, "bluefin", "visit"), { handle: "mo" });
  expect(profile.shared.map(({ id }) => id)).not.toContain(world.conversations.design.id);
});

test("a group without a name is called after the others in it", async () => {
  const { as, world } = await scene();
  const viewer = as("mia");
  const profile = await readProfile(viewer, await openWorkspace(viewer, "bluefin", "visit"), { handle: "ada" });
  expect(profile.shared.find(({ id }) => id === world.conversations.group.id)?.name).toBe("Ada Okafor, Chidi Eze");
});

test("a stranger, one who left and nobody at all are the same absence", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  const workspace = await openWorkspace(ctx, "bluefin", "visit");
  await ctx.db.execute(sql`update workspace_members set left_at = now() where person_id = ${world.people.adi.id}`);
  for (const handle of ["max", "adi", "no-such-handle"])
    await expect(readProfile(ctx, workspace, { handle })).rejects.toMatchObject({
      code: "not_found",
      message: "There is no such person.",
    });
});

test("a guest reads only of those whose conversations they are in", async () => {
  const { as, world } = await scene();
  const gil = as("gil");
  const workspace = await openWorkspace(gil, "bluefin", "visit");
  expect(await readProfile(gil, workspace, { handle: "chidi" })).toMatchObject({ handle: "chidi" });
  expect(await readProfile(gil, workspace, { handle: "gil" })).toMatchObject({ role: "guest" });
  await gil.db.execute(sql`update members set left_at = now() where person_id = ${world.people.chidi.id}`);
  await expect(readProfile(gil, workspace, { handle: "chidi" })).rejects.toMatchObject({ code: "not_found" });
  const { items } = await readPeople(gil, workspace, { search: "" });
  expect(items.map(({ handle }) => handle)).not.toContain("chidi");
});

test("the directory holds the active people of the workspace, found by a part of a name or nearly so", async () => {
  const { ctx, queries } = await scene({ as: "mia" });
  const workspace = await openWorkspace(ctx, "bluefin", "visit");
  const found = async (search: string) =>
    (await readPeople(ctx, workspace, { search })).items.map(({ handle }) => handle);
  const everybody = await found("");
  expect(everybody).toContain("ada");
  expect(everybody).toContain("mia");
  expect(everybody).not.toContain("max");
  expect(everybody).not.toContain("dee");
  expect(await found("KAFO")).toEqual(["ada"]);
  expect(await found("okafr")).toEqual(["ada"]);
  expect(await found("%")).toEqual([]);
  expect(await queries(() => readPeople(ctx, workspace, { search: "ada" }))).toBe(1);
});

test("the pages of the directory join without a gap, also among people of one name", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  await ctx.db.execute(sql`
    with made as (insert into people (id, handle, name) select gen_random_uuid(), 'sam-' || n, 'Sam' from generate_series(1, 120) n returning id)
    insert into workspace_members (workspace_id, person_id, role) select ${world.workspaces.bluefin.id}, id, 'member' from made`);
  const workspace = await openWorkspace(ctx, "bluefin", "visit");
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const after: string | null = next;
    const page = await readPeople(ctx, workspace, {
      search: "",
      ...(after ? { after: { id: after.slice(0, 36), name: after.slice(37) } } : {}),
    });
    seen.push(...page.items.map(({ id }) => id));
    next = page.next;
  } while (next);
  const active = await ctx.db.select({ id: people.id }).from(people).where(eq(people.name, "Sam"));
  expect(new Set(seen).size).toBe(seen.length);
  expect(active.every(({ id }) => seen.includes(id))).toBe(true);
});
