import type { FoldSection } from "~/shared/inputs/sidebar";
import { notFound } from "~/shared/rules/errors";
import type { ArrangementView } from "~/shared/views/sidebar";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { arrangeSections, keepSections } from "./arrange-sections";

/** A folded section shows only what waits to be read, on every device of the person. */
export async function foldSection(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { section: key, isFolded }: FoldSection,
): Promise<ArrangementView> {
  return arrangeSections(ctx, workspace, async (tx, { sections }) => {
    if (!sections.some((section) => section.key === key)) throw notFound("section");
    const folded = sections.map((section) => (section.key === key ? { ...section, isFolded } : section));
    await keepSections(tx, workspace, folded);
  });
}
