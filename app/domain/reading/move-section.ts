import type { MoveSection } from "~/shared/inputs/sidebar";
import { notFound } from "~/shared/rules/errors";
import type { ArrangementView } from "~/shared/views/sidebar";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { arrangeSections, keepSections } from "./arrange-sections";
import { putBefore } from "./section-rules";

/** A section, given or of one's own, takes the place before another; at the end where that one is gone by now. */
export async function moveSection(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { section: key, before }: MoveSection,
): Promise<ArrangementView> {
  return arrangeSections(ctx, workspace, async (tx, { sections }) => {
    const byKey = new Map(sections.map((section) => [section.key, section]));
    if (!byKey.has(key)) throw notFound("section");
    const order = putBefore([...byKey.keys()], key, before);
    await keepSections(
      tx,
      workspace,
      order.flatMap((one) => byKey.get(one) ?? []),
    );
  });
}
