import { v7 as uuidv7 } from "uuid";
import type { CreateSection } from "~/shared/inputs/sidebar";
import { conflict } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import type { ArrangementView } from "~/shared/views/sidebar";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { arrangeSections, keepSections } from "./arrange-sections";
import { firstPlace } from "./section-rules";

/** Somebody divides their own sidebar: up to fifty sections in a workspace, and nobody else sees them. */
export async function createSection(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { name }: CreateSection,
): Promise<ArrangementView> {
  return arrangeSections(ctx, workspace, async (tx, { sections }) => {
    const own = sections.filter(({ kind }) => kind === "custom");
    if (own.length >= limits.sections)
      throw conflict(`A sidebar has at most ${limits.sections} sections of your own.`, "too_many_sections");
    const made = { key: uuidv7(), kind: "custom" as const, name, isFolded: false };
    await keepSections(tx, workspace, sections.toSpliced(firstPlace(sections), 0, made));
  });
}
