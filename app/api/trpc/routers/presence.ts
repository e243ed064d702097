import { readOnlinePeople } from "~/domain/presence/presence-reads";
import { inWorkspace, router } from "../procedures";

export const presence = router({
  online: inWorkspace("visit").query(({ ctx }) => readOnlinePeople(ctx, ctx.workspace)),
});
