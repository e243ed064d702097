import { expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { scene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { readAdministered, readTalkTotals } from "./administration-reads";

const slug = "bluefin";

test("an administrator's list holds every channel of the workspace and no conversation between people", async () => {
  const { ctx } = await scene({ as: "adi" });
  const workspace = await openWorkspace(ctx, slug, "administer");
  const list = async (asked: Partial<Parameters<typeof readAdministered>[2]>) =>
    (await readAdministered(ctx, workspace, { search: "", sort: "name", ...asked })).items.map((item) => item.name);
  expect(await list({})).toEqual(["boats", "design", "general", "leg-one", "news", "tagging"]);
  expect(await list({ sort: "activity" })).toHaveLength(6);
  expect(await list({ sort: "members" })).toHaveLength(6);
  expect(await list({ visibility: "private" })).toEqual(["design"]);
  expect(await list({ kind: "announcement" })).toEqual(["news"]);
  expect(await list({ state: "archived" })).toEqual(["leg-one"]);
  expect(await list({ search: "ENER" })).toEqual(["general"]);
  expect(await readTalkTotals(ctx, workspace)).toEqual({ directs: 1, groups: 1 });
});

test.each(["name", "activity", "members"] as const)("a list sorted by %s is paged without a gap", async (sort) => {
  const { ctx } = await scene({ as: "ada" });
  const workspace = await openWorkspace(ctx, slug, "administer");
  const place = { workspaceId: workspace.id, kind: "channel" as const, visibility: "public" as const };
  await ctx.db
    .insert(conversations)
    .values(Array.from({ length: 104 }, (_, at) => ({ ...place, name: `row ${at}`, slug: `row-${at}`, size: at % 3 })));
  const seen: string[] = [];
  let after: [string, string] | undefined;
  do {
    const page = await readAdministered(ctx, workspace, { search: "row", sort, ...(after ? { after } : {}) });
    seen.push(...page.items.map((item) => item.id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(104);
  expect(seen).toHaveLength(104);
});
