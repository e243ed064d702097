import { createInvitation } from "~/domain/workspaces/create-invitation";
import { readColleagues, readMyWorkspaces, viewWorkspace } from "~/domain/workspaces/workspace-reads";
import { CreateInvitation, FindColleagues } from "~/shared/inputs/workspace";
import { inWorkspace, router, signedIn } from "../procedures";

export const workspaces = router({
  mine: signedIn.query(({ ctx }) => readMyWorkspaces(ctx)),
  read: inWorkspace("visit").query(({ ctx }) => viewWorkspace(ctx.workspace)),
  colleagues: inWorkspace("visit")
    .input(FindColleagues)
    .query(({ ctx, input }) => readColleagues(ctx, ctx.workspace, input)),
  invite: inWorkspace("invite")
    .input(CreateInvitation)
    .mutation(({ ctx, input }) => createInvitation(ctx, ctx.workspace, input)),
});
