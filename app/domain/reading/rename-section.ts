import type { RenameSection } from "~/shared/inputs/sidebar";
import { notFound } from "~/shared/rules/errors";
import type { ArrangementView } from "~/shared/views/sidebar";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { arrangeSections, keepSections } from "./arrange-sections";

/** A section of one's own gets another name; the given ones keep theirs. */
export async function renameSection(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { section: key, name }: RenameSection,
): Promise<ArrangementView> {
  return arrangeSections(ctx, workspace, async (tx, { sections }) => {
    if (!sections.some((section) => section.key === key)) throw notFound("section");
    const renamed = sections.map((section) => (section.key === key ? { ...section, name } : section));
    await keepSections(tx, workspace, renamed);
  });
}
