import { z } from "zod";
import { readArchived } from "~/domain/conversations/archive-reads";
import { readByName } from "~/domain/conversations/slug-reads";
import { ListArchived } from "~/shared/inputs/administration";
import { inWorkspace, router } from "../procedures";

export const lists = router({
  named: inWorkspace("visit")
    .input(z.object({ name: z.string().max(500) }))
    .query(({ ctx, input }) => readByName(ctx, ctx.workspace, input.name)),
  archived: inWorkspace("visit")
    .input(ListArchived)
    .query(({ ctx, input }) => readArchived(ctx, ctx.workspace, input)),
});
