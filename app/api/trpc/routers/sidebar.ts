import { createSection } from "~/domain/reading/create-section";
import { deleteSection } from "~/domain/reading/delete-section";
import { foldSection } from "~/domain/reading/fold-section";
import { moveSection } from "~/domain/reading/move-section";
import { narrowSidebar } from "~/domain/reading/narrow-sidebar";
import { readPlaces } from "~/domain/reading/place-reads";
import { renameSection } from "~/domain/reading/rename-section";
import { readArrangement } from "~/domain/reading/section-reads";
import {
  CreateSection,
  DeleteSection,
  FindPlaces,
  FoldSection,
  MoveSection,
  NarrowSidebar,
  RenameSection,
} from "~/shared/inputs/sidebar";
import { inWorkspace, router } from "../procedures";

/** A person's own arrangement of their conversations in a workspace. */
export const sidebar = router({
  arrangement: inWorkspace("visit").query(({ ctx }) => readArrangement(ctx, ctx.workspace)),
  find: inWorkspace("visit")
    .input(FindPlaces)
    .query(({ ctx, input }) => readPlaces(ctx, ctx.workspace, input)),
  narrow: inWorkspace("visit")
    .input(NarrowSidebar)
    .mutation(({ ctx, input }) => narrowSidebar(ctx, ctx.workspace, input)),
  createSection: inWorkspace("visit")
    .input(CreateSection)
    .mutation(({ ctx, input }) => createSection(ctx, ctx.workspace, input)),
  renameSection: inWorkspace("visit")
    .input(RenameSection)
    .mutation(({ ctx, input }) => renameSection(ctx, ctx.workspace, input)),
  deleteSection: inWorkspace("visit")
    .input(DeleteSection)
    .mutation(({ ctx, input }) => deleteSection(ctx, ctx.workspace, input)),
  foldSection: inWorkspace("visit")
    .input(FoldSection)
    .mutation(({ ctx, input }) => foldSection(ctx, ctx.workspace, input)),
  moveSection: inWorkspace("visit")
    .input(MoveSection)
    .mutation(({ ctx, input }) => moveSection(ctx, ctx.workspace, input)),
});
